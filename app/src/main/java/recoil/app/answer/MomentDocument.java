package recoil.app.answer;

import org.jspecify.annotations.Nullable;
import recoil.constraint.MomentBound;
import recoil.mediator.Mediator;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.verdict.MomentShift;

/**
 * What {@code recoil moment} prints.
 *
 * @param configuration with what it was made
 * @param massGev mass in GeV; null for contact interactions
 * @param coupling common factor of the couplings
 * @param electron the shift of the electron's moment
 * @param muon the shift of the muon's moment
 */
public record MomentDocument(
    Echo configuration,
    @Nullable Double massGev,
    double coupling,
    MomentShift electron,
    MomentShift muon) {

  /** The moments of a point. */
  public static MomentDocument of(Point at) {
    Mediator mediator = at.model().at(at.mass(), at.coupling());
    World world = at.configuration().world();
    return new MomentDocument(
        at.echo(),
        at.massGev(),
        at.coupling(),
        MomentShift.of(MomentBound.of(Lepton.ELECTRON, world), mediator),
        MomentShift.of(MomentBound.of(Lepton.MUON, world), mediator));
  }
}
