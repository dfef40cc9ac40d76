package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code recoil figure} prints.
 *
 * @param configuration with what it was made
 * @param figure name of the file
 * @param sources bibliography keys of what is drawn
 * @param plane what is drawn, in numbers; null for curves from files
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FigureDocument(
    Echo configuration, String figure, Set<String> sources, @Nullable Plane plane) {}
