// Asks before records are erased.
for (const button of document.querySelectorAll('.consent-gate-erase')) {
  button.addEventListener('click', (event) => {
    if (!window.confirm(button.getAttribute('data-question') ?? '')) event.preventDefault();
  });
}
