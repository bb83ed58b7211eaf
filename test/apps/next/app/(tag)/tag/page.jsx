// No `'use client'`: a page of the server's may use the components as they are.
import { Consented, ConsentFrame } from 'consent-gate/react';

export default function Tagged() {
  return (
    <>
      <h1>Harbour Concierge</h1>
      <Consented category="analytics" fallback={<p id="fallback">Films need your consent.</p>}>
        <p id="consented">Enjoy the film.</p>
      </Consented>
      <ConsentFrame category="analytics" src="/film/1" title="Film" width="300" height="150" />
    </>
  );
}
