package recoil.page;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page in a headless Chromium. */
final class Chromium implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;
  private final String address;

  private Chromium(ChromeDriver driver, String address) {
    this.driver = driver;
    this.address = address;
  }

  /** Path of a program; null where it is not installed. */
  static @Nullable String program(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin");
    return Arrays.stream(names)
        .flatMap(name -> Arrays.stream(path.split(File.pathSeparator, -1)).map(d -> d + "/" + name))
        .filter(file -> new File(file).canExecute())
        .findFirst()
        .orElse(null);
  }

  /** Why there is no Chromium; empty where there is one. */
  static String missing() {
    return program("chromium", "chromium-browser", "google-chrome") == null
        ? "chromium is not installed"
        : program("chromedriver") == null ? "chromedriver is not installed" : "";
  }

  /**
   * Opens a browser for the page at an address.
   *
   * @param folder for its own data and for downloads
   */
  static Chromium open(String address, Path folder) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(
        Objects.requireNonNull(program("chromium", "chromium-browser", "google-chrome")));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--user-data-dir=" + folder.resolve("chromium"));
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", folder.resolve("downloads").toString()));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(Objects.requireNonNull(program("chromedriver"))))
            .build();
    return new Chromium(new ChromeDriver(service, options), address);
  }

  /** Loads the page at a state and waits for all answers. */
  void load(String hash) {
    driver.get("about:blank");
    driver.get(address + (hash.isEmpty() ? "" : "#" + hash));
    await("return document.documentElement.dataset.ready === 'true'");
    settle();
  }

  /** Waits until all that was asked is answered and drawn. */
  void settle() {
    await(
        "return document.documentElement.dataset.busy === 'false'"
            + " && document.documentElement.dataset.figure !== undefined");
    driver.executeAsyncScript(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() =>"
            + " done()));");
  }

  /** Waits until the browser has had time to say how long it took. */
  void drawn() {
    driver.executeAsyncScript("setTimeout(arguments[0], 50);");
  }

  void await(String condition) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
        .until(d -> Boolean.TRUE.equals(driver.executeScript(condition)));
  }

  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  ChromeDriver driver() {
    return driver;
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  String text(String css) {
    return find(css).getText();
  }

  /** The number behind a text. */
  double number(String css) {
    return Double.parseDouble(String.valueOf(find(css).getDomAttribute("data-value")));
  }

  /** Writes into a field and waits. */
  void type(String css, String text) {
    WebElement field = find(css);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text.isEmpty() ? Keys.DELETE : text);
    settle();
  }

  /** Chooses in a field and waits. */
  void choose(String css, String value) {
    new Select(find(css)).selectByValue(value);
    settle();
  }

  void click(String css) {
    WebElement element = find(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
    settle();
  }

  @Nullable Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What the console has complained of since the last time. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
