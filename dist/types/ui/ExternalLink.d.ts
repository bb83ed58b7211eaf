import type { ComponentChildren } from 'preact';
interface ExternalLinkProps {
    readonly href: string;
    readonly children: ComponentChildren;
}
export declare function ExternalLink({ href, children }: ExternalLinkProps): import("preact").JSX.Element;
export {};
