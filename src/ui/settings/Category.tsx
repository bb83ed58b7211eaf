// One category: what it is for, its switch, its cookies, and the services inside with switches of their own.
import { bannerMessages } from '../../locales/en.ts';
import { joinList } from '../../locales/join-list.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Model, Text } from '../host/model.ts';
import { CookieTable } from './CookieTable.tsx';
import { Fold } from './Fold.tsx';
import { Switch } from './Switch.tsx';
import type { SettingsNotice } from './settings-notice.ts';

type Described = SettingsNotice['categories'][number];

interface CategoryProps {
  readonly model: Model;
  readonly text: Text<keyof SettingsMessages>;
  readonly category: Described;
  readonly services: readonly Described[];
  readonly isOn: (id: string) => boolean;
  /** `null` where the visitor has no say: the necessary category. */
  readonly move: ((id: string, on: boolean) => void) | null;
}

export function Category({ model, text, category, services, isOn, move }: CategoryProps) {
  const { id, label, description } = category;
  const stateOf = (on: boolean) => text(on ? 'on' : 'off');
  const running = services.filter((service) => isOn(service.id)).map((service) => service.label);
  const partly = running.length > 0 && running.length < services.length;
  return (
    <section class="category">
      {move ? (
        <Switch
          id={id}
          label={label}
          description={description}
          state={
            partly ? `${text('on')}: ${joinList(model.locale, running, model.text(bannerMessages))}` : stateOf(isOn(id))
          }
          partly={partly}
          on={isOn(id)}
          move={(on) => move(id, on)}
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
      {move && services.length > 0 && (
        <fieldset class="services">
          <legend>{text('services', { count: services.length })}</legend>
          {services.map((service) => (
            <div key={service.id} class="service">
              <Switch
                id={service.id}
                label={service.label}
                description={service.description}
                state={stateOf(isOn(service.id))}
                on={isOn(service.id)}
                move={(on) => move(service.id, on)}
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
