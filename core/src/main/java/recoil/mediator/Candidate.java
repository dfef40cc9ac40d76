package recoil.mediator;

import org.jspecify.annotations.Nullable;

/**
 * A model with the point that its file is about.
 *
 * @param model the model, with its parameters set
 * @param mass mass in GeV; null where the file leaves it open
 * @param coupling common factor of the couplings; null where the file leaves it open
 */
public record Candidate(Model model, @Nullable Double mass, @Nullable Double coupling) {}
