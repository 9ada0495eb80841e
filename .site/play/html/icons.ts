/** Small drawings on buttons, 16 × 16. */
export const ICONS = {
  play: '<path d="M4 2.5v11l9-5.5z" fill="currentColor"/>',
  pause: '<path d="M4 2.5h3v11H4zM9 2.5h3v11H9z" fill="currentColor"/>',
  step: '<path d="M3 2.5v11l7-5.5zM11 2.5h2v11h-2z" fill="currentColor"/>',
  again: '<path d="M3.2 8a4.8 4.8 0 1 0 1.6-3.6M3 2v3.4h3.4"/>',
  dice:
    '<rect x="2.5" y="2.5" width="11" height="11" rx="2.5"/><path d="M5.6 5.6h0M8 8h0M10.4 10.4h0" stroke-width="2"/>',
  link:
    '<path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9"/>',
  code: '<path d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5"/>',
  copy:
    '<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/>',
  close: '<path d="m4 4 8 8M12 4l-8 8"/>',
  theme:
    '<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none"/>',
} as const;

/** One of them, which screen readers pass over. */
export function icon(name: keyof typeof ICONS): string {
  return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${
    ICONS[name]
  }</svg>`;
}
