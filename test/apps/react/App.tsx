import {
  Consented,
  ConsentFrame,
  ConsentScript,
  ConsentSettingsButton,
  useAllowed,
  useConsent,
  useConsentGate,
} from 'consent-gate/react';
import { useState } from 'react';

export function App() {
  const consent = useConsent();
  const analytics = useAllowed('analytics');
  const gate = useConsentGate();
  const [film, setFilm] = useState(1);
  const [loaded, setLoaded] = useState('');
  return (
    <main>
      <h1>Harbour Concierge</h1>
      <p>
        Your choice:{' '}
        <output id="consent">{consent ? `analytics ${analytics ? 'on' : 'off'}` : 'nobody has answered'}</output>
      </p>
      <ConsentSettingsButton id="settings">Cookie settings</ConsentSettingsButton>
      <button type="button" id="withdraw" onClick={() => gate.withdraw()}>
        Withdraw
      </button>
      <Consented category="analytics" fallback={<p id="fallback">Films need your consent.</p>}>
        <p id="consented">Enjoy the film.</p>
      </Consented>
      <ConsentFrame category="analytics" src={`/film/${film}`} title="Film" width="300" height="150" />
      <ConsentScript
        category="analytics"
        src={`/widget/${film}.js`}
        onLoad={() => setLoaded((before) => `${before}${film} `)}
      />
      <output id="loaded">{loaded}</output>
      <button type="button" id="next-film" onClick={() => setFilm(film + 1)}>
        Next film
      </button>
    </main>
  );
}
