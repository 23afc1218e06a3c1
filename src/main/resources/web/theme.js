// Light or dark, as was chosen here before; without a choice as the system says.
(() => {
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch {
    // No storage: the system decides.
  }
})();
