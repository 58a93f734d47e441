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

  // The facet in which a value was chosen: its own choice does not change its counts, so its list
  // stays as it is, with what was found or unfolded in it, and each value in its place.
  pfocr.keepFacets = (fresh, origin) => {
    const old = origin?.closest?.("[data-field]");
    const renewed = old && fresh.querySelector("#" + CSS.escape(old.id));
    if (!renewed || !origin.closest("li[data-value]")) return;
    const list = renewed.querySelector(".options");
    const byValue = new Map(optionsOf(list).map((li) => [li.dataset.value, li]));
    const kept = optionsOf(old).map((li) => {
      const same = byValue.get(li.dataset.value);
      byValue.delete(li.dataset.value);
      return same ?? retold(li, fresh.dataset.address, old.dataset.field);
    });
    const find = old.querySelector(".find");
    list.replaceChildren(...kept, ...(find?.value ? [] : byValue.values()));
    const freshFind = renewed.querySelector(".find");
    if (find && freshFind) freshFind.value = find.value;
    if (!old.querySelector(".facet-foot .more")) renewed.querySelector(".facet-foot .more")?.remove();
  };

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

  async function list(facet, address, told) {
    const mine = (serials.get(facet) ?? 0) + 1;
    serials.set(facet, mine);
    facet.setAttribute("aria-busy", "true");
    try {
      const page = await pfocr.load(address);
      if (serials.get(facet) !== mine || !facet.isConnected) return;
      const fresh = optionsOf(page.getElementById("choose"));
      for (const input of page.querySelectorAll("#choose input")) input.setAttribute("form", facet.closest("#filters").dataset.form);
      const values = new Set(fresh.map((li) => li.dataset.value));
      const chosen = optionsOf(facet).filter((li) => li.matches(CHOSEN) && !values.has(li.dataset.value));
      facet.querySelector(".options").replaceChildren(...chosen, ...fresh);
      if (fresh.length === 0) {
        const none = document.createElement("li");
        none.className = "cite";
        none.textContent = "No value matches.";
        facet.querySelector(".options").append(none);
      }
      told(fresh.filter((li) => !li.matches(CHOSEN)).length, page);
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
    clearTimeout(typing);
    typing = setTimeout(() => {
      const facet = target.closest(".facet");
      const url = new URL(target.dataset.from, location.href);
      const words = target.value.trim();
      if (words) url.searchParams.set("find", words);
      list(facet, url.pathname + url.search, (found) =>
        pfocr.say(found === 0 ? "No value matches." : found === 1 ? "1 value" : found + " values"),
      );
    }, REST);
  });

  document.addEventListener("click", (event) => {
    const more = event.target.closest?.("#filters .facet-foot .more");
    if (!more || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const facet = more.closest(".facet");
    const before = optionsOf(facet).length;
    list(facet, more.getAttribute("href"), (count, page) => {
      const further = page.querySelector("#choose .facet-foot .more");
      if (further) more.setAttribute("href", further.getAttribute("href"));
      else more.remove();
      optionsOf(facet)[before]?.querySelector("input, a")?.focus();
      pfocr.say(count + " values", 0);
    });
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
