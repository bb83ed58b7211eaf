// One category: what it is for, its switch, its cookies, and the services inside with switches of their own.
import { bannerMessages } from '../../locales/en.ts';
import { joinList } from '../../locales/join-list.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Text } from '../host/texts.ts';
import { CookieTable } from './CookieTable.tsx';
import { Fold } from './Fold.tsx';
import { Switch } from './Switch.tsx';
import type { SettingsNotice } from './settings-notice.ts';
import type { Switches } from './switches.ts';
import type { View } from './view.ts';

type Described = SettingsNotice['categories'][number];

interface CategoryProps {
  readonly view: View;
  readonly category: Described;
  readonly services: readonly Described[];
  /** `null` where the visitor has no say: the necessary category. */
  readonly switches: Switches | null;
}

export function Category({ view, category, services, switches }: CategoryProps) {
  const { id, label, description } = category;
  const text = view.text.value;
  const { locale, of } = view.texts.value;
  const stateOf = (each: string) => text(switches?.isOn(each) ? 'on' : 'off');
  const running = services.filter((service) => switches?.isOn(service.id)).map((service) => service.label);
  const partly = running.length > 0 && running.length < services.length;
  return (
    <section class="category">
      {switches ? (
        <Switch
          id={id}
          label={label}
          description={description}
          switches={switches}
          state={partly ? `${text('on')}: ${joinList(locale, running, of(bannerMessages))}` : stateOf(id)}
          partly={partly}
          title={(children) => <h3>{children}</h3>}
        />
      ) : (
        <>
          <h3>{label}</h3>
          <span class="state">{text('alwaysOn')}</span>
          <p part="text">{description}</p>
        </>
      )}
      <Cookies of={category} text={text} />
      {switches && services.length > 0 && (
        <fieldset class="services">
          <legend>{text('services', { count: services.length })}</legend>
          {services.map((service) => (
            <div key={service.id} class="service">
              <Switch
                id={service.id}
                label={service.label}
                description={service.description}
                switches={switches}
                state={stateOf(service.id)}
                title={(children) => <strong>{children}</strong>}
              />
              <Cookies of={service} text={text} />
            </div>
          ))}
        </fieldset>
      )}
    </section>
  );
}

function Cookies({
  of: { label, cookies },
  text,
}: {
  readonly of: Described;
  readonly text: Text<keyof SettingsMessages>;
}) {
  if (!cookies.length) return null;
  const title = text('cookies', { count: cookies.length });
  return <Fold title={title}>{() => <CookieTable label={`${label}: ${title}`} rows={cookies} text={text} />}</Fold>;
}
