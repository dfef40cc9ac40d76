package recoil.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the page restores its state, and tells what it cannot. */
class AddressTest extends OnThePage {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "model=t-scalar&r=0.5&mass=200MeV&coupling=2e-3&world=2023&cl=0.95&bins=30",
        "model=lmu-ltau&mass=50MeV&coupling=1e-3&hide=bbn",
        "model=s-vector&mass=1GeV&coupling=1e-3&beam_charge=-1&world=2020&formulas=printed"
            + "&masses=600MeV%3A5GeV%3A400"
      })
  void anAddressRestoresTheState(String hash) {
    page.load(hash);
    String command = page.text("#command-verdict");
    for (String word : hash.split("&", -1)) {
      String key = word.substring(0, word.indexOf('='));
      String value = word.substring(word.indexOf('=') + 1);
      if (page.has("#f-" + key)) {
        assertThat(field(key)).as(key).isEqualTo(value);
      }
    }
    String address = Objects.requireNonNull(page.driver().getCurrentUrl());
    page.load(address.substring(address.indexOf('#') + 1));
    assertThat(page.text("#command-verdict")).isEqualTo(command);
    numbersAreThoseOfTheCommand();
  }

  /** What an address names that there is not is told at its field and left out. */
  @Test
  void wordsOfAnAddressThatAreUnknown() {
    page.load(
        NP1
            + "&setup=large&colour=red&method=cls&beam_energy=160GeV&normalisation=1e-3"
            + "&systematics=tilt%3D1%2Cbeam-energy%3D3e-5"
            + "&hide=babar%2Cdisplaced%2Cmuon-moment-band%2Cna64mu-2024-invisible%2Cbbn");
    assertThat(page.text("#e-setup")).isEqualTo("large is unknown; paper is taken");
    assertThat(page.text("#e-systematics")).isEqualTo("tilt=1 is unknown; it is left out");
    assertThat(page.text("#form > .error"))
        .contains("colour")
        .endsWith("the address hides babar, which is unknown; it is left out");
    assertThat(page.driver().getCurrentUrl())
        .endsWith("&hide=displaced%2Cmuon-moment-band%2Cna64mu-2024-invisible%2Cbbn");
    assertThat(field("method")).isEqualTo("cls");
    assertThat(field("beam_energy")).isEqualTo("160GeV");
    assertThat(field("normalisation")).isEqualTo("1e-3");
    assertThat(field("beam-energy")).isEqualTo("3e-5");
    assertThat(page.text("#command-verdict"))
        .contains(
            "--beam-energy 160GeV",
            "--normalisation 1e-3",
            "--systematics beam-energy=3e-5",
            "--method cls");
    assertThat(page.driver().getCurrentUrl()).doesNotContain("large", "colour", "tilt");
    numbersAreThoseOfTheCommand();
    page.choose("#f-setup", "muone-year1");
    assertThat(page.text("#e-setup")).isEmpty();
    numbersAreThoseOfTheCommand();
    page.script("location.hash += ',nobody'");
    page.await("return !location.hash.includes('nobody')");
    assertThat(page.text("#form > .error"))
        .isEqualTo("the address hides nobody, which is unknown; it is left out");
  }

  /** A frame that cannot be is told and left out; a ratio stands against that of the benchmark. */
  @Test
  void framesOfAnAddressThatCannotBe() {
    page.load("model=np1&r=0.5&masses=x&couplings=1e-2%3A1e-5");
    assertThat(page.text("#form > .error"))
        .contains("masses x", "couplings 1e-2:1e-5", "it is left out");
    assertThat(page.driver().getCurrentUrl()).doesNotContain("masses", "couplings");
    assertThat(field("r")).isEqualTo("0.5");
    assertThat(page.has("[aria-invalid]")).isFalse();
    numbersAreThoseOfTheCommand();
  }
}
