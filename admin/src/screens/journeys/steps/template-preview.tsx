export const TemplatePreview = (_props: { id: string }) => null
