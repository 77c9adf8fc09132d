document.querySelectorAll("nav input").forEach((box) => {
  const toggle = () => document.body.classList.toggle(box.value, box.checked);
  box.addEventListener("change", toggle);
  toggle();
});
document.querySelectorAll("nav button").forEach((button) => {
  button.addEventListener("click", () => {
    document.querySelectorAll("details.article").forEach((each) => {
      each.open = button.value === "open";
    });
  });
});
