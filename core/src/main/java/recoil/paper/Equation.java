package recoil.paper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The equation that a method computes: its number in arXiv:2002.04822, or in the reference named.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Equation {
  /** Equation number without parentheses, such as {@code "3.1"}. */
  String value();

  /** Bibliography key of the reference that the number belongs to. */
  String source() default "Dev:2020drf";
}
