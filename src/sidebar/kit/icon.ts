/** Signs drawn in line, 16 px, without a word of their own: the words stand beside them, or label their button. */

const SVG = 'http://www.w3.org/2000/svg';

/** One path each, on a field of 16 by 16. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  tick: 'M3 8.5l3.2 3L13 4.5',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.5V8l2.5 1.5',
  question:
    'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M8 11.4v.1',
  plus: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 5v6M5 8h6',
  warning: 'M8 2.2L1.8 13.4h12.4L8 2.2M8 6.5v3.2M8 11.6v.1',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 7.2v4M8 4.8v.1',
  again: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3.2H9.8',
  out: 'M9.5 2.5h4v4M13.5 2.5L7.5 8.5M11.5 9.5v4h-9v-9h4',
  filter: 'M2 4.5h12M4.5 8h7M6.5 11.5h3',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  lock: 'M3.5 7.2h9v6h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  calendar: 'M2.5 3.8h11v9.7h-11zM2.5 6.8h11M5.3 2.2v2.6M10.7 2.2v2.6',
  star: 'M8 1.9l1.9 3.9 4.2.6-3 3 .7 4.2L8 11.6l-3.8 2 .7-4.2-3-3 4.2-.6z',
  right: 'M6 3.5L10.5 8 6 12.5',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  mark: 'M3 1.5h10a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1M4.5 4.5h4M4.5 7h2M7 8.4l1.6 1.6L11.8 6.6M4.5 11.6h7M4.5 13h7',
} as const;

export type IconName = keyof typeof PATHS;

export function makeIcon(name: IconName): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', `icon ${name}`);
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  icon.append(path);
  return icon;
}
