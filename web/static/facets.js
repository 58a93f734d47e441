// Filters act at once, more of their values come without a new page, and on small screens they are
// a dialog.
{
  const REST = 150;
  // Chosen values are always listed, whatever is looked for.
  const CHOSEN = ".excluded, :has(input:checked)";
  const NARROW = matchMedia("(max-width: 59.99rem)");

  const optionsOf = (holder) => [...holder.querySelectorAll("li[data-value]")];
  const inRail = (target) => target.closest?.("#filters");

  // Choosing

  /** Shows the figures of what is chosen, with the focus on the like of that element. */
  pfocr.narrow = (origin) => pfocr.show(pfocr.asked(), { origin });

  document.addEventListener("change", (event) => {
    const { target } = event;
    if (inRail(target) && target.matches("input[type=checkbox]")) pfocr.narrow(target);
  });

  // A range counts when both of its years could be typed: at Enter, Apply, or when the focus leaves.
  document.addEventListener("focusout", (event) => {
    const range = event.target.closest?.(".range");
    if (!range || !inRail(range) || range.contains(event.relatedTarget)) return;
    const years = yearsOf(range);
    if (years.every((year) => year.value === year.defaultValue)) return;
    if (years.every((year) => /^(\d{4})?$/.test(year.value))) narrowYears(range, event.relatedTarget);
  });

  const yearsOf = (range) => [...range.querySelectorAll("input")];

  /** Asks for a range once: the focus also leaves it when the answer takes its place. */
  function narrowYears(range, origin) {
    for (const year of yearsOf(range)) year.defaultValue = year.value;
    pfocr.narrow(origin);
  }

  // What was unfolded and looked for in each facet, by its field, as parameters of the page of its
  // values: it outlives the rail.
  const sought = new Map();

  const seek = (facet, change) => sought.set(facet.dataset.field, { ...sought.get(facet.dataset.field), ...change });

  const seeks = (facet) => Object.values(sought.get(facet.dataset.field) ?? {}).some(Boolean);

  /** What is sought in the facets, to be handed over to another page. */
  pfocr.sought = () => [...sought];

  /** Goes on with what was sought on another page. */
  pfocr.seekAgain = async (states) => {
    for (const [field, state] of states) sought.set(field, state);
    await fill(document);
    keepWords(document);
  };

  function withParameters(address, parameters) {
    const url = new URL(address, location.href);
    for (const [name, value] of Object.entries(parameters)) if (value?.trim()) url.searchParams.set(name, value.trim());
    return url.pathname + url.search;
  }

  /** The address of the values that a facet is to show. */
  const valuesOf = (facet) => withParameters(facet.dataset.values, sought.get(facet.dataset.field) ?? {});

  /** Fills facets with what is sought in them; one whose values do not come keeps its first ones. */
  async function fill(holder, except, signal) {
    const facets = [...holder.querySelectorAll(".facet[data-field]")].filter((facet) => facet !== except && seeks(facet));
    const pages = await Promise.allSettled(facets.map((facet) => pfocr.load(valuesOf(facet), signal)));
    pages.forEach(({ value }, i) => value && put(value, facets[i]));
  }

  function keepWords(holder) {
    for (const facet of holder.querySelectorAll(".facet[data-field]")) {
      const words = sought.get(facet.dataset.field)?.find;
      if (!words) continue;
      const find = facet.querySelector(".find");
      find.value = words;
      find.hidden = false;
    }
  }

  // The facet in which a value was chosen: its own choice does not change its counts, so its list
  // stays as it is, with what was found or unfolded in it, and each value in its place. The others
  // go on showing as much as before.
  pfocr.keepFacets = async (fresh, origin, signal) => {
    const old = origin?.closest?.("li[data-value]")?.closest(".facet:not([aria-busy])");
    const renewed = old && fresh.querySelector("#" + CSS.escape(old.id));
    await fill(fresh, renewed, signal);
    if (renewed) keepList(old, renewed, fresh.dataset.address);
    keepWords(fresh);
  };

  function keepList(old, renewed, address) {
    const list = renewed.querySelector(".options");
    const byValue = new Map(optionsOf(list).map((li) => [li.dataset.value, li]));
    const kept = optionsOf(old).map((li) => {
      const same = byValue.get(li.dataset.value);
      byValue.delete(li.dataset.value);
      return same ?? retold(li, address, old.dataset.field);
    });
    list.replaceChildren(...kept, ...(sought.get(old.dataset.field)?.find ? [] : byValue.values()));
    const more = moreOf(old);
    const asked = new URL(more?.getAttribute("href") ?? "", location.href).searchParams;
    further(renewed, more && !more.hidden && withParameters(renewed.dataset.values, { facet_size: asked.get("facet_size"), find: asked.get("find") }));
  }

  const moreOf = (holder) => holder.querySelector(".facet-foot .more");

  /** Offers the address with more values than a facet shows, if there is one. */
  function further(facet, address) {
    const more = moreOf(facet);
    if (!more) return;
    more.hidden = !address;
    if (address) more.setAttribute("href", address);
  }

  /** A value that the new page does not list, with its link told anew for the new search. */
  function retold(li, address, field) {
    const copy = li.cloneNode(true);
    const query = new URLSearchParams(address.split("?")[1] ?? "");
    const rest = query.getAll(field).filter((value) => value !== li.dataset.value && value !== "-" + li.dataset.value);
    query.delete(field);
    for (const value of rest) query.append(field, value);
    if (!li.matches(".excluded")) query.append(field, "-" + li.dataset.value);
    copy.querySelector(".exclude").setAttribute("href", "/?" + query);
    return copy;
  }

  // More values, and those that some letters find

  const serials = new WeakMap();

  /**
   * Puts the values of their own page into a facet, behind those chosen that it does not list.
   *
   * listed: values that keep their places; others stand behind them
   */
  function put(page, facet, listed = []) {
    const places = new Map(listed.map((value, i) => [value, i]));
    const place = (li) => places.get(li.dataset.value) ?? listed.length;
    const fresh = optionsOf(page.getElementById("choose")).sort((a, b) => place(a) - place(b));
    for (const input of page.querySelectorAll("#choose input")) input.setAttribute("form", facet.closest("#filters").dataset.form);
    const values = new Set(fresh.map((li) => li.dataset.value));
    const chosen = optionsOf(facet).filter((li) => li.matches(CHOSEN) && !values.has(li.dataset.value));
    const options = facet.querySelector(".options");
    options.replaceChildren(...chosen, ...fresh);
    if (fresh.length === 0) {
      const none = document.createElement("li");
      none.className = "cite";
      none.textContent = "No value matches.";
      options.append(none);
    }
    further(facet, moreOf(page.getElementById("choose"))?.getAttribute("href"));
    return fresh;
  }

  async function list(facet, address, told, listed) {
    const mine = (serials.get(facet) ?? 0) + 1;
    serials.set(facet, mine);
    facet.setAttribute("aria-busy", "true");
    try {
      const page = await pfocr.load(address);
      if (serials.get(facet) !== mine || !facet.isConnected) return;
      told(put(page, facet, listed));
    } catch (thrown) {
      pfocr.say(thrown.words ?? "The values could not be loaded.", 0);
    } finally {
      if (serials.get(facet) === mine) facet.removeAttribute("aria-busy");
    }
  }

  let typing = 0;
  document.addEventListener("input", (event) => {
    const { target } = event;
    if (!target.matches?.(".find") || !inRail(target)) return;
    const { id } = target.closest(".facet");
    seek(target.closest(".facet"), { find: target.value });
    clearTimeout(typing);
    typing = setTimeout(() => {
      // By now the rail may be another one.
      const facet = document.getElementById(id);
      if (!facet) return;
      list(facet, valuesOf(facet), (values) => {
        const found = values.filter((li) => !li.matches(CHOSEN)).length;
        pfocr.say(found === 0 ? "No value matches." : found === 1 ? "1 value" : found + " values");
      });
    }, REST);
  });

  document.addEventListener("click", (event) => {
    const more = event.target.closest?.("#filters .facet-foot .more");
    if (!more || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const facet = more.closest(".facet");
    const listed = optionsOf(facet).map((li) => li.dataset.value);
    const told = (values) => {
      seek(facet, { facet_size: String(values.length) });
      optionsOf(facet)[listed.length]?.querySelector("input, a")?.focus();
      pfocr.say(values.length + " values", 0);
    };
    list(facet, more.getAttribute("href"), told, listed);
  });

  // Enter in a field that finds values searches nothing else.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    if (event.target.matches?.("#filters .find")) event.preventDefault();
    if (event.target.matches?.("#filters .range input") && event.target.form.reportValidity()) {
      event.preventDefault();
      narrowYears(event.target.closest(".range"), event.target);
    }
  });

  // The dialog of small screens

  let dialog = null;

  function build() {
    dialog = document.createElement("dialog");
    dialog.className = "filters-dialog";
    dialog.setAttribute("aria-labelledby", "filters-title");
    const foot = document.createElement("p");
    foot.className = "dialog-foot";
    const done = document.createElement("button");
    done.type = "button";
    done.className = "primary";
    done.addEventListener("click", () => dialog.close());
    foot.append(done);
    dialog.append(foot);
    dialog.addEventListener("close", putBack);
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    document.body.append(dialog);
  }

  function count() {
    const figures = document.getElementById("results")?.dataset.count ?? "figures";
    dialog.querySelector(".dialog-foot button").textContent = "Show " + figures;
  }

  function putBack() {
    const rail = dialog.querySelector("#filters");
    document.querySelector("#view .columns")?.append(...(rail ? [rail] : []));
    document.querySelector(".to-filters")?.focus();
  }

  pfocr.closeFilters = () => {
    if (dialog?.open) dialog.close();
    const rail = dialog?.querySelector("#filters");
    if (rail) putBack();
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest?.(".to-filters") || !NARROW.matches) return;
    event.preventDefault();
    if (!dialog) build();
    dialog.prepend(document.getElementById("filters"));
    count();
    dialog.showModal();
    document.getElementById("filters").focus();
  });
  NARROW.addEventListener("change", () => pfocr.closeFilters());
  document.addEventListener("pfocr:shown", () => dialog?.open && count());

  // Menus close by Escape, by a click elsewhere, and when the focus leaves them.
  const openMenu = () => document.querySelector("details.menu[open]");
  document.addEventListener("keydown", (event) => {
    const menu = openMenu();
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  for (const kind of ["click", "focusin"])
    document.addEventListener(kind, (event) => {
      const menu = openMenu();
      if (menu && !menu.contains(event.target)) menu.open = false;
    });
}
