// The block "Cookie settings": a button that opens the settings again.
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement } = element;
  const { __ } = i18n;
  const label = () => __('Cookie settings', 'consent-gate');
  blocks.registerBlockType('consent-gate/settings', {
    apiVersion: 2,
    title: label(),
    description: __('A button that opens the visitor’s cookie settings.', 'consent-gate'),
    icon: 'privacy',
    category: 'widgets',
    attributes: { label: { type: 'string', default: '' } },
    /** @param {{ attributes: { label: string }, setAttributes: (changed: { label: string }) => void }} block */
    edit: ({ attributes, setAttributes }) =>
      createElement(
        'div',
        blockEditor.useBlockProps(),
        createElement(
          blockEditor.InspectorControls,
          {},
          createElement(
            components.PanelBody,
            {},
            createElement(components.TextControl, {
              label: __('Words on the button', 'consent-gate'),
              placeholder: label(),
              value: attributes.label,
              onChange: (/** @type {string} */ value) => setAttributes({ label: value }),
            }),
          ),
        ),
        createElement('button', { type: 'button', disabled: true }, attributes.label || label()),
      ),
    save: () => null,
  });
})(Reflect.get(window, 'wp'));
