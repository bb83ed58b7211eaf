// A screen of its true size, drawn as small as the place it has.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { View } from './state.ts';

interface ScreenProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly screen: View['screen'];
}

export function Screen({ box, screen }: ScreenProps) {
  useEffect(() => {
    const device = box.current;
    const place = device?.parentElement;
    if (!device || !place) return;
    const fit = new ResizeObserver(() => {
      const scale = Math.min(1, (place.clientWidth - 1) / device.offsetWidth);
      // By the object model: a policy without inline styles lets this through.
      place.style.setProperty('--scale', String(scale));
    });
    fit.observe(place);
    fit.observe(device);
    return () => fit.disconnect();
  }, [box]);
  return (
    <div class={`screen ${screen}`}>
      <div class="device" ref={box} />
    </div>
  );
}
