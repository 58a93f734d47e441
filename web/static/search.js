// Small comforts; every page works without them.

// An image that cannot be loaded tries its next source, then gives way to the text behind it.
function fallBack(image) {
  const next = image.dataset.next;
  delete image.dataset.next;
  if (next && next !== image.src) image.src = next;
  else image.remove();
}

for (const image of document.querySelectorAll("img[data-next]")) {
  image.addEventListener("error", () => fallBack(image));
  if (image.complete && image.src && image.naturalWidth === 0) fallBack(image);
}

// "/" moves to the search box, except while typing.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  event.preventDefault();
  document.getElementById("q").select();
});

// Empty fields stay out of the address.
document.getElementById("search").addEventListener("formdata", (event) => {
  for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
});
