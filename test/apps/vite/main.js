const { consentGate } = window;

consentGate.onChange((consent) => {
  document.querySelector('#consent').textContent = consent
    ? `analytics ${consent.choices.analytics ? 'on' : 'off'}`
    : 'nobody has answered';
});
document.querySelector('#withdraw').addEventListener('click', () => consentGate.withdraw());
