// The gene-set form: files as lists, short addresses, filters at once.
{
  const form = document.getElementById("set");

  // A file's text becomes the list; only scripts can do that, so only they offer it.
  const offerFiles = (list) => {
    const pick = document.createElement("p");
    pick.className = "pick";
    const label = document.createElement("label");
    label.textContent = "or a text file: ";
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".txt,.csv,.tsv,.gmt,text/*";
    input.addEventListener("change", async () => {
      if (input.files[0]) list.value = await input.files[0].text();
    });
    label.append(input);
    pick.append(label);
    list.after(pick);
  };

  // One separator for line breaks, and nothing that says only what is meant anyway.
  const shorten = (data) => {
    const texts = data.getAll("background").map((text) => text.trim()).filter(Boolean);
    const own = texts.filter((text) => !["organism", "corpus"].includes(text));
    const background = own[0] ?? texts[0] ?? "organism";
    data.delete("background");
    if (background !== "organism") data.set("background", background.replace(/[\r\n\t]+/g, ";"));
    data.set("genes", data.get("genes").trim().replace(/[\r\n\t;]+/g, ";"));
    for (const [name, value] of [...data]) if (value === "") data.delete(name);
  };

  if (form) {
    offerFiles(document.getElementById("genes"));
    form.addEventListener("formdata", (event) => shorten(event.formData));
    // A filter acts at once, and the page that answers goes on where this one was left.
    const left = "pfocr.left";
    const folds = () => [...document.querySelectorAll("#filters details[id]")];
    const leave = (origin) => {
      const open = folds().map((fold) => [fold.id, fold.open]);
      sessionStorage.setItem(left, JSON.stringify({ mark: pfocr.mark(origin), scroll: scrollY, open, sought: pfocr.sought() }));
    };
    pfocr.narrow = (origin) => {
      leave(origin);
      form.requestSubmit();
    };
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("#filters a, .applied a");
      const away = event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (link && !away && link.pathname === location.pathname) leave(link);
    });
    const at = JSON.parse(sessionStorage.getItem(left) ?? "null");
    sessionStorage.removeItem(left);
    if (at) {
      const open = new Map(at.open);
      for (const fold of folds()) fold.open = open.get(fold.id) ?? fold.open;
      const back = () => scrollTo(0, at.scroll);
      back();
      pfocr.seekAgain(at.sought).then(() => {
        back();
        // Whoever was quicker keeps the focus.
        if (document.activeElement === document.body) pfocr.find(at.mark)?.focus({ preventScroll: true });
      });
    }
  }
}
