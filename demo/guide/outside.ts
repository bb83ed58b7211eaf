// Links to what stands beside the guide on the demo's server: no page of the guide, so neither its folder is put before their
// address, nor does its router take the click.

/** By the address that a page's Markdown and the menu name. */
export const PLACES: Readonly<Record<string, string>> = {
  Website: '/',
  Configurator: '/configurator/',
  Dashboard: '/dashboard',
};

const OUTSIDE = /^\/(configurator\/|dashboard|gallery|specimen|baseline|services|stories|privacy)(?=$|[?#])/;

export const isOutside = (address: string): boolean => OUTSIDE.test(address);

interface Token {
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
type Rule = (tokens: Token[], at: number, options: never, env: never, self: Renderer) => string;
interface Renderer {
  readonly rules: { link_open?: Rule | undefined };
  renderToken(tokens: Token[], at: number, options: never): string;
}

/** A plugin for markdown-it, behind VitePress's own. */
export function linksOutside({ renderer }: { readonly renderer: Renderer }): void {
  const usual = renderer.rules.link_open;
  renderer.rules.link_open = (tokens, at, options, env, self) => {
    const token = tokens[at];
    if (!token || !isOutside(token.attrGet('href') ?? '')) {
      return usual?.(tokens, at, options, env, self) ?? self.renderToken(tokens, at, options);
    }
    token.attrSet('target', '_self');
    return self.renderToken(tokens, at, options);
  };
}
