// @ts-check
const button = document.getElementById("theme");
button?.addEventListener("click", () => {
  const dark = document.documentElement.classList.toggle("dark");
  button.setAttribute("aria-pressed", String(dark));
});
