// Shows another state of the search in the place of this one: fetches the page of that address, as
// the server writes it for everybody, and swaps the part that differs. The address is the whole
// state. Other files call `pfocr.show`, and listen for "pfocr:shown" on the document.
{
  const SPINNER_AFTER = 200;
  const SLOW_AFTER = 4000;
  const SAY_AFTER = 1000;
  const SCROLL_REST = 150;
  // Half a word may find nothing: so long after it the figures of before stay.
  const NOTHING_REST = 700;

  const $ = (id) => document.getElementById(id);
  const form = $("search");
  let serial = 0;
  let running = null;
  // The address that is being fetched.
  let pending = null;
  let timers = [];
  let saying = 0;
  // Whether the entry of the history is that of a text which is being typed.
  let drafted = false;

  /** The address of the search that is shown; "" on pages that show none. */
  const shown = () => $("view").dataset.address ?? "";

  /** The address that the form asks for, without empty fields. */
  function asked(changed = {}) {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim() !== "") fields.append(name, value);
    for (const [name, value] of Object.entries(changed)) fields.append(name, value);
    return written(fields);
  }

  // Changes on top of each other

  // What may stand in an address several times; of anything else a new value takes the old one's place.
  const MANY = new Set(["organism", "year", "figtype", "gene", "chemical", "disease", "has", "pmcid", "literal"]);
  const PAGING = new Set(["from", "page", "cursor"]);

  const pairs = (address) => [...new URLSearchParams(address.split("?")[1] ?? "")].map(([name, value]) => ({ name, value }));
  const has = (all, pair) => all.some((other) => other.name === pair.name && other.value === pair.value);

  /**
   * What a link or box of the page asks for, on top of what is being fetched: links are written for
   * the search that is shown, and someone quick has chosen something since.
   */
  function joined(address) {
    if (pending === null) return address;
    const [before, after] = [pairs(shown()), pairs(address)];
    const taken = before.filter((pair) => !has(after, pair));
    const given = after.filter((pair) => !has(before, pair));
    const turns = [...taken, ...given].every(({ name }) => PAGING.has(name));
    const rest = pairs(pending).filter(
      (pair) =>
        !has(taken, pair) &&
        (turns || !PAGING.has(pair.name)) &&
        (MANY.has(pair.name) || !given.some(({ name }) => name === pair.name)),
    );
    const all = new URLSearchParams();
    for (const { name, value } of [...rest, ...given.filter((pair) => !has(rest, pair))]) all.append(name, value);
    return written(all);
  }

  const written = (fields) => (fields.size > 0 ? "/?" + fields : "/");

  function withText(address, text) {
    const fields = new URLSearchParams(address.split("?")[1] ?? "");
    if (text.trim() === "") fields.delete("q");
    else fields.set("q", text);
    return written(fields);
  }

  const textOf = (address) => (new URLSearchParams(address.split("?")[1] ?? "").get("q") ?? "").trim();

  /** The search that is shown or about to be. */
  const wanted = () => pending ?? shown();

  // The polite line for screen readers: written once, when things have come to rest.
  function say(words, after = SAY_AFTER) {
    clearTimeout(saying);
    saying = setTimeout(() => ($("status").textContent = words), after);
  }

  function busy(on) {
    timers.forEach(clearTimeout);
    timers = [];
    document.body.classList.remove("waiting", "slow");
    if (!on) {
      $("view").removeAttribute("aria-busy");
      return;
    }
    $("view").setAttribute("aria-busy", "true");
    timers = [
      setTimeout(() => document.body.classList.add("waiting"), SPINNER_AFTER),
      setTimeout(() => {
        document.body.classList.add("slow");
        say("Still searching.", 0);
      }, SLOW_AFTER),
    ];
  }

  // Trouble in words

  function calm() {
    $("trouble").replaceChildren();
  }

  function trouble(words, retry) {
    const text = document.createElement("p");
    text.textContent = words + (document.querySelector(".hits, .grid") ? " The figures below are those of the search before." : "");
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = "Try again";
    again.addEventListener("click", retry);
    $("trouble").replaceChildren(text, again);
  }

  const seconds = (answer) => Number.parseInt(answer.headers.get("Retry-After") ?? "", 10) || 0;
  const later = (n) => (n ? ` Try again in ${n === 1 ? "a second" : n + " seconds"}.` : " Try again in a moment.");

  async function complaint(answer) {
    if (answer.status === 429) return "Too many searches came from here at once." + later(seconds(answer));
    if (answer.status === 503) return "The server is busy." + later(seconds(answer));
    if (answer.status >= 500) return "The search failed on the server; that is not your fault.";
    const told = parsed(await answer.text()).querySelector(".lede");
    return told ? told.textContent.trim() : "The server could not read this search.";
  }

  const unreachable = () =>
    navigator.onLine ? "The server cannot be reached." : "You are offline. Search works again when the connection is back.";

  // Fetching and swapping

  const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

  async function load(address, signal, stored) {
    const answer = await fetch(address, {
      signal,
      headers: { Accept: "text/html" },
      cache: stored ? "force-cache" : "default",
    });
    if (!answer.ok) throw { words: await complaint(answer) };
    return parsed(await answer.text());
  }

  /**
   * Shows the search of that address, and tells whether it did.
   *
   * how.history: "push" (default), "draft" while typing, "replace" or "none"
   * how.origin: the element that asked; the focus stays on its like
   * how.focus: "results" moves the focus to the heading of the results
   * how.state: the scroll and focus of an entry of the history to be restored
   * how.whole: whether the address is all that is wanted, whatever is being fetched
   */
  async function show(asked, how = {}) {
    let address = how.whole || how.history === "none" ? asked : joined(asked);
    if (how.history === "draft") {
      address = withText(address, $("q").value);
      if (address === pending) return false;
      if (pending !== null && same(address, shown())) {
        stay();
        return false;
      }
    }
    const mine = ++serial;
    pending = address;
    const typed = $("q").value;
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    clearTimeout(saying);
    busy(true);
    try {
      const page = await load(address, signal, how.state !== undefined);
      if (how.history === "draft" && page.querySelector(".nothing") && document.querySelector(".hits, .grid"))
        await new Promise((rested) => setTimeout(rested, NOTHING_REST));
      if (page.getElementById("filters")) await pfocr.keepFacets?.(page.getElementById("view"), how.origin, signal);
      if (mine !== serial) return false;
      if (!page.getElementById("view")?.dataset.address) {
        location.assign(address);
        return false;
      }
      calm();
      const from = how.origin ? pfocr.mark(how.origin) : null;
      if (how.history !== "none") remember();
      swap(page, how.origin);
      // What was typed meanwhile stays.
      if (how.history !== "draft" && $("q").value === typed) $("q").value = page.getElementById("q").value;
      record(how.history ?? "push");
      place(how, from);
      document.dispatchEvent(new CustomEvent("pfocr:shown", { detail: how }));
      say($("results")?.textContent.trim() ?? "Start page", how.history === "draft" ? SAY_AFTER : 300);
      return true;
    } catch (thrown) {
      if (mine !== serial || thrown.name === "AbortError") return false;
      trouble(thrown.words ?? unreachable(), () => show(address, how));
      return false;
    } finally {
      if (mine === serial) {
        pending = null;
        busy(false);
      }
    }
  }

  const same = (one, other) => {
    const [first, second] = [pairs(one), pairs(other)];
    return first.length === second.length && first.every((pair) => has(second, pair));
  };

  /** Forgets what is under way: what is shown is what is wanted. */
  function stay() {
    serial++;
    running?.abort();
    pending = null;
    busy(false);
    calm();
  }

  // Images that are shown already are kept: no flicker, and no second attempt at those that failed.
  function keepImages(fresh) {
    const old = new Map();
    for (const item of $("view").querySelectorAll("[data-figid]")) old.set(item.dataset.figid, item.querySelector(".mat"));
    for (const item of fresh.querySelectorAll("[data-figid]")) {
      const mat = old.get(item.dataset.figid);
      if (mat) item.querySelector(".mat").replaceWith(document.adoptNode(mat));
    }
  }

  // What is unfolded stays so; a menu closes by the choice of one of its lines.
  function keepUnfolded(fresh, origin) {
    for (const old of $("view").querySelectorAll("details[id]")) {
      const same = fresh.querySelector("#" + CSS.escape(old.id));
      if (same) same.open = old.open && !(old.matches(".menu") && old.contains(origin));
    }
  }

  // Lists that scroll stay where they were.
  const scrolled = () => new Map([...document.querySelectorAll("#filters .facet")].map((facet) => [facet.id, facet.querySelector(".options")?.scrollTop]));

  function swap(page, origin) {
    const places = scrolled();
    const fresh = page.getElementById("view");
    keepImages(fresh);
    keepUnfolded(fresh, origin ?? null);
    $("search-state").replaceChildren(...page.getElementById("search-state").childNodes);
    document.querySelector(".skips").replaceChildren(...page.querySelector(".skips").childNodes);
    const rail = $("filters");
    const freshRail = fresh.querySelector("#filters");
    const main = document.querySelector("#view .columns > main");
    if (rail && freshRail && main) {
      // The rail may be inside the dialog of small screens, and stays there.
      main.replaceWith(fresh.querySelector("main"));
      rail.replaceWith(freshRail);
    } else {
      pfocr.closeFilters?.();
      $("view").replaceChildren(...fresh.childNodes);
    }
    for (const [id, top] of places) if (top) $(id)?.querySelector(".options")?.scrollTo(0, top);
    $("view").dataset.address = fresh.dataset.address;
    document.title = page.title;
  }

  // History

  function remember() {
    const state = { scroll: scrollY, focus: pfocr.mark(document.activeElement) };
    history.replaceState({ ...history.state, ...state }, "");
  }

  function record(way) {
    const address = shown();
    if (way === "none") return;
    if (way === "draft") {
      // The first letter makes an entry, so that Back leads to the search before it; the rest change it.
      if (drafted) history.replaceState({ scroll: 0 }, "", address);
      else history.pushState({ scroll: 0 }, "", address);
      drafted = true;
      return;
    }
    settle();
    if (way === "replace" || address === location.pathname + location.search) history.replaceState({}, "", address);
    else history.pushState({}, "", address);
  }

  /** What was typed has come to rest: the next letter makes an entry of its own. */
  function settle() {
    if (!drafted) return;
    drafted = false;
    document.dispatchEvent(new CustomEvent("pfocr:settled"));
  }

  function place(how, from) {
    if (how.state !== undefined) {
      scrollTo(0, how.state?.scroll ?? 0);
      pfocr.find(how.state?.focus)?.focus({ preventScroll: true });
    } else if (how.focus === "results") {
      ($("results") ?? $("content")).focus({ preventScroll: true });
      scrollTo(0, 0);
    } else if (how.history === "draft") {
      if (scrollY > 0) scrollTo(0, 0);
    } else if (from && !document.activeElement?.matches("#q")) {
      (pfocr.find(from) ?? $("results"))?.focus({ preventScroll: true });
    }
  }

  // What to find again after a swap: an element by its id or by what it says inside one with an id.
  function mark(element) {
    if (!element || element === document.body) return null;
    if (element.id) return { id: element.id };
    const holder = element.closest("[id]");
    const option = element.closest("li[data-value]");
    if (option && holder) return { holder: holder.id, value: option.dataset.value, box: element.matches("input") };
    return { holder: holder?.id ?? "view", tag: element.localName, words: words(element) };
  }

  const words = (element) => element.getAttribute("aria-label") ?? element.textContent.trim();

  // A choice of a menu that has closed gives way to the menu.
  function find(mark) {
    const found = sought(mark);
    const menu = found?.closest("details.menu:not([open])");
    return menu ? menu.querySelector("summary") : found;
  }

  function sought(mark) {
    if (!mark) return null;
    if (mark.id) return $(mark.id);
    const holder = $(mark.holder) ?? $("view");
    if (mark.value !== undefined) {
      const option = [...holder.querySelectorAll("li[data-value]")].find((li) => li.dataset.value === mark.value);
      return option?.querySelector(mark.box ? "input" : "a") ?? option?.querySelector("a, input") ?? null;
    }
    return [...holder.querySelectorAll(mark.tag)].find((other) => words(other) === mark.words) ?? null;
  }

  globalThis.pfocr = { show, stay, shown, wanted, textOf, asked, settle, say, mark, find, load };

  if (shown()) {
    history.scrollRestoration = "manual";
    if (history.state?.scroll) scrollTo(0, history.state.scroll);
    // The way back from a figure leads to its place; the browser itself has scrolled there by then.
    if (location.hash.startsWith("#hit-"))
      addEventListener("load", () => $(decodeURIComponent(location.hash.slice(1)))?.querySelector("h2 a")?.focus());
    const [arrival] = performance.getEntriesByType("navigation");
    if (arrival?.type === "back_forward") find(history.state?.focus)?.focus({ preventScroll: true });

    let rest = 0;
    addEventListener(
      "scroll",
      () => {
        clearTimeout(rest);
        rest = setTimeout(remember, SCROLL_REST);
      },
      { passive: true },
    );
    addEventListener("pagehide", remember);

    addEventListener("popstate", (event) => {
      drafted = false;
      const address = location.pathname + location.search;
      if (address === shown()) {
        // What Back has begun to fetch, Forward does not want.
        stay();
        scrollTo(0, event.state?.scroll ?? scrollY);
      } else show(address, { history: "none", state: event.state ?? null });
    });

    addEventListener("online", () => $("trouble").querySelector("button")?.click());

    // Links to other states of the search.
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link || event.defaultPrevented || event.button !== 0) return;
      settle();
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (link.getAttribute("href").startsWith("#")) return;
      const url = new URL(link.getAttribute("href"), location.href);
      if (url.origin !== location.origin || url.pathname !== "/" || !link.closest("#view, .filters-dialog")) return;
      event.preventDefault();
      const away = link.closest(".paging, .start, .repairs");
      const address = url.pathname + url.search;
      const whole = link.closest(".start, .repairs, .clear") !== null;
      const how = { origin: link, focus: away ? "results" : undefined, whole };
      // A link that changes no word takes those along that were typed since.
      if (!whole && textOf(address) === textOf(shown())) show(withText(address, $("q").value), how);
      else {
        $("q").value = textOf(address);
        show(address, how);
      }
    });
  }
}
