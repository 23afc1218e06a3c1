// What every page has: the switch of light and dark, search with suggestions, copying, keys.
import { attach } from './finder.js';
import { copy } from './ui.js';

document.documentElement.classList.add('scripted');

document.querySelector('button.theme')?.addEventListener('click', () => {
  const root = document.documentElement;
  const now = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', root.dataset.theme);
  } catch {
    // Then it lasts as long as the page.
  }
  dispatchEvent(new Event('themechange'));
});

for (const input of document.querySelectorAll('form[role=search] input[name=q]')) attach(input);

// <button data-copy="id of the element whose text it copies">
document.addEventListener('click', event => {
  const button = event.target.closest?.('button[data-copy]');
  if (button) copy(button, document.getElementById(button.dataset.copy).textContent);
});

// "/" goes to the search box, as on many sites; not while something is being typed.
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
  event.preventDefault();
  [...document.querySelectorAll('form[role=search] input[name=q]')].at(-1)?.focus();
});

// Escape closes a menu and goes back to what opened it.
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && event.target.closest?.('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

// The section where we are stays in sight on a phone.
document.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
