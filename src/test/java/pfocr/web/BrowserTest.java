package pfocr.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What is tried in a real browser over the sample: one browser a class, one page a test. */
abstract class BrowserTest {
  static Browser browser;
  Page page;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) browser.close();
    browser = null;
  }

  @BeforeEach
  void openPage() {
    show(browser.page(1280));
  }

  /** The page of the test; those that keep parts of it take them here. */
  void show(Page opened) {
    page = opened;
  }

  @AfterEach
  void closePage() {
    if (page != null) Browser.close(page);
  }

  /** Another page in the place of the first, with images. */
  final void reopen(int width, ColorScheme scheme, boolean scripts) {
    Browser.close(page);
    show(browser.page(width, scheme, scripts, true));
  }

  static String url(String path) {
    return "http://127.0.0.1:" + SampleServer.port() + path;
  }

  /** What is shown, without the host. */
  final String address() {
    return page.url().substring(url("").length());
  }
}
