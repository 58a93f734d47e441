// Zoom of a figure in a dialog: the figure page's own, and the look from a list of figures. The view
// scrolls, so arrow keys and scroll bars move the figure, too.
{
  const MOST = 8;
  const STEP = 1.4;

  /**
   * Lets the figure in the pane of a dialog be zoomed by its steps, keys, wheel and pointers. Tells
   * how to show the figure of another image, and how large it is: 1 fits it into the pane.
   */
  pfocr.zoomer = (dialog) => {
    const view = dialog.querySelector(".pane");
    const steps = dialog.querySelector(".steps");
    const shown = document.createElement("output");
    let image;
    let scale = 1;

    view.tabIndex = 0;
    view.setAttribute("role", "group");
    view.setAttribute("aria-label", "Figure. Plus and minus zoom, 0 fits it into the window, arrow keys move it.");
    shown.setAttribute("aria-live", "polite");
    const step = (name, text, label) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.zoom = name;
      button.textContent = text;
      if (label) button.setAttribute("aria-label", label);
      return button;
    };
    steps.append(step("out", "−", "Zoom out"), shown, step("in", "+", "Zoom in"), step("fit", "Fit"));

    const pad = () => parseFloat(getComputedStyle(view).paddingLeft);
    const fitted = () => {
      const width = view.clientWidth - 2 * pad();
      const height = view.clientHeight - 2 * pad();
      const ratio = image.naturalWidth / image.naturalHeight || 4 / 3;
      return Math.max(1, Math.min(width, height * ratio));
    };

    // Keeps the point of the figure that is under (x, y) of the view where it is.
    const zoom = (wanted, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
      if (!image) return;
      const before = image.getBoundingClientRect();
      const frame = view.getBoundingClientRect();
      const across = (frame.left + x - before.left) / (before.width || 1);
      const down = (frame.top + y - before.top) / (before.height || 1);
      scale = Math.min(MOST, Math.max(1, wanted));
      image.style.width = `${Math.round(fitted() * scale)}px`;
      const after = image.getBoundingClientRect();
      view.scrollLeft += after.left + across * after.width - (frame.left + x);
      view.scrollTop += after.top + down * after.height - (frame.top + y);
      shown.value = `${Math.round(scale * 100)} %`;
    };

    const actions = {
      in: () => zoom(scale * STEP),
      out: () => zoom(scale / STEP),
      fit: () => zoom(1),
      close: () => dialog.close(),
    };
    dialog.addEventListener("click", (event) => {
      const button = event.target.closest("[data-zoom]");
      if (button) actions[button.dataset.zoom]();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const name = { "+": "in", "=": "in", "-": "out", "_": "out", 0: "fit" }[event.key];
      if (!name) return;
      event.preventDefault();
      actions[name]();
    });
    window.addEventListener("resize", () => dialog.open && zoom(scale));

    const at = (event) => {
      const frame = view.getBoundingClientRect();
      return [event.clientX - frame.left, event.clientY - frame.top];
    };
    view.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        zoom(scale * Math.exp(-event.deltaY / 400), ...at(event));
      },
      { passive: false },
    );
    view.addEventListener("dblclick", (event) => zoom(scale > 1.01 ? 1 : 2.5, ...at(event)));

    // One pointer drags, two pinch.
    const pointers = new Map();
    const spread = () => {
      const [a, b] = [...pointers.values()];
      return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1;
    };
    let pinch = 1;
    let pinched = 1;
    view.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button !== 0) return;
      pointers.set(event.pointerId, event);
      view.setPointerCapture(event.pointerId);
      if (pointers.size === 2) [pinch, pinched] = [spread(), scale];
    });
    view.addEventListener("pointermove", (event) => {
      const last = pointers.get(event.pointerId);
      if (!last) return;
      pointers.set(event.pointerId, event);
      if (pointers.size === 1) {
        view.scrollLeft -= event.clientX - last.clientX;
        view.scrollTop -= event.clientY - last.clientY;
      } else if (pointers.size === 2) {
        const [a, b] = [...pointers.values()].map(at);
        zoom((pinched * spread()) / pinch, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
      }
    });
    for (const end of ["pointerup", "pointercancel"])
      view.addEventListener(end, (event) => pointers.delete(event.pointerId));

    const show = (small, ...behind) => {
      image = small && new Image();
      view.replaceChildren(...behind);
      if (!image) return;
      image.alt = small.alt;
      image.referrerPolicy = "no-referrer";
      image.draggable = false;
      image.dataset.sources = small.dataset.sources ?? "";
      image.onload = () => zoom(scale);
      image.src = small.currentSrc || small.src;
      view.append(image);
    };
    return { show, zoom, scale: () => scale, view };
  };

  const dialog = document.getElementById("zoom");
  const opener = document.querySelector("a.enlarge");

  // Without it the image of the figure page is a link to the image alone.
  if (dialog && opener) {
    const zoomer = pfocr.zoomer(dialog);

    const open = () => {
      const small = opener.querySelector("img");
      zoomer.show(small);
      dialog.querySelector(".full").href = small.currentSrc || small.src;
      dialog.querySelector(".beside").textContent = document.getElementById("caption").textContent;
      dialog.showModal();
      zoomer.zoom(1);
      zoomer.view.focus();
    };

    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "dialog");
    opener.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      open();
    });
    dialog.addEventListener("close", () => opener.focus());
  }
}
