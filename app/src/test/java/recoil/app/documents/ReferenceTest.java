package recoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tables in the documents are those of the data files. */
class ReferenceTest {
  private static final Document PAGE = Document.read("docs/reference.md");

  @Test
  void models() {
    String header = "| preset | mediator | couplings |";
    assertThat(PAGE.table(header)).containsExactlyElementsOf(Reference.models());
    assertThat(Document.read("README.md").table(header))
        .containsExactlyElementsOf(Reference.models());
  }

  @Test
  void benchmarks() {
    assertThat(PAGE.table("| benchmark | what | model | parameters | mass | coupling |"))
        .containsExactlyElementsOf(Reference.benchmarks());
  }

  @Test
  void constraints() {
    assertThat(PAGE.table("| key | what | bounds | decays | level | source | 2020 |"))
        .containsExactlyElementsOf(Reference.constraints("2020"));
  }

  @Test
  void numbers() {
    assertThat(PAGE.table("| quantity | value | source |"))
        .containsExactlyElementsOf(Reference.numbers("2020"));
  }

  @Test
  void setups() {
    assertThat(
            PAGE.table("| setup | what | beam | luminosity | threshold | variables | systematic |"))
        .containsExactlyElementsOf(Reference.setups());
  }

  @Test
  void setup() {
    assertThat(PAGE.table("| quantity | value |"))
        .containsExactlyElementsOf(Reference.setup("paper"));
  }
}
