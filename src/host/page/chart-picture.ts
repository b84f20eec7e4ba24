/**
 * A chart as Sheets would draw it, near enough to be judged: lines or columns over a grid, with title, legend and labels. Built of elements, never of
 * markup, because the names in it are the user's.
 */
import type { Chart } from '../engine/chart.ts';

/** What its range holds, row by row, and what the cells show. */
export interface Figures {
  readonly values: readonly (readonly unknown[])[];
  readonly shown: readonly (readonly string[])[];
}

/** As large as Google makes one that says nothing of its size, in pixels. */
const USUAL = { width: 600, height: 371 };
const [LEFT, RIGHT, TITLE, LEGEND, LABELS] = [52, 28, 44, 22, 30] as const;
/** Names of columns that are too wide slant, as Google's do, and are cut beyond so many letters; in degrees. */
const [SLANT, LONGEST] = [30, 16] as const;
/** Of text of 12 pixels, about. */
const LETTER = 6;
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853'];
const [INK, QUIET, LINE] = ['#1d2327', '#59636b', '#dde3e6'] as const;

interface Series {
  readonly name: string;
  readonly color: string;
  readonly width: number;
  readonly isLabelled: boolean;
  /** NaN for a cell without a number. */
  readonly values: readonly number[];
}

export function drawChart({ type, options, headers }: Chart, figures: Figures): SVGSVGElement {
  const option = (key: string) => options[key];
  const [width, height] = [Number(option('width') ?? USUAL.width), Number(option('height') ?? USUAL.height)];
  const title = String(option('title') ?? '');
  const svg = element('svg', {
    ...{ viewBox: `0 0 ${width} ${height}`, width: '100%', height: '100%' },
    ...{ role: 'img', 'aria-label': title },
  });
  svg.append(element('rect', { width, height, fill: '#fff', stroke: LINE }));
  text(svg, title, { x: 16, y: 28, fill: INK, 'font-size': 16 });

  // Rows at the end that hold nothing are not drawn.
  const rows = figures.values.slice(headers);
  const count = rows.reduce((last, row, at) => (row.some((cell) => cell !== '') ? at + 1 : last), 0);
  const labels = figures.shown.slice(headers, headers + count).map(([label = '']) => label);
  const band = (width - LEFT - RIGHT) / Math.max(1, type === 'COLUMN' ? count : count - 1);
  const room = Math.max(0, ...labels.map(({ length }) => length)) * LETTER + 12;
  const slant = type === 'COLUMN' && room > band ? SLANT : 0;
  const series = seriesOf(options, figures.values[headers - 1] ?? [], rows.slice(0, count));
  const hasLegend = option('legend.position') !== 'none';
  const top = TITLE + (hasLegend ? drawLegend(svg, series, width) : 0);
  const below = Math.min(room, LONGEST * LETTER) * Math.sin((slant * Math.PI) / 180);
  const bottom = height - LABELS - (option('hAxis.title') ? LABELS - 8 : below);
  const highest = Math.max(
    0,
    ...series.flatMap(({ values }) => values.filter((value) => !Number.isNaN(value))),
  );
  if (count === 0 || highest === 0) {
    text(svg, 'No figures yet', { x: width / 2, y: height / 2, fill: QUIET, 'text-anchor': 'middle' });
    return svg;
  }
  const step = stepOf(highest);
  const most = Math.ceil(highest / step - 1e-9) * step;
  const y = (value: number) => bottom - (value / most) * (bottom - top);
  const x = (at: number) => LEFT + band * (type === 'COLUMN' ? at + 0.5 : at);

  for (let value = 0; value <= most + step / 2; value += step) {
    const at = { y1: y(value), y2: y(value) };
    svg.append(element('line', { x1: LEFT, x2: width - RIGHT, ...at, stroke: value === 0 ? QUIET : LINE }));
    text(svg, tick(value, option('vAxes.0.format')), { x: LEFT - 6, y: y(value) + 4, 'text-anchor': 'end' });
  }
  // Of days on a line some are enough.
  const every = type === 'COLUMN' ? 1 : Math.max(1, Math.ceil(room / band));
  labels.forEach((label, at) => {
    if (at % every !== 0) return;
    const place = { x: x(at), y: bottom + 16, 'text-anchor': slant ? 'end' : 'middle' };
    const shown = slant && label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
    text(svg, shown, { ...place, transform: `rotate(${-slant},${place.x},${place.y})` });
  });
  text(svg, String(option('hAxis.title') ?? ''), {
    ...{ x: (LEFT + width - RIGHT) / 2, y: height - 10, 'text-anchor': 'middle', 'font-style': 'italic' },
  });
  for (const one of series) {
    if (type === 'LINE') drawLine(svg, one, x, y);
    else drawColumns(svg, one, x, y, band * 0.62, figures.shown.slice(headers));
  }
  return svg;
}

function seriesOf(
  options: Chart['options'],
  names: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): Series[] {
  return names.slice(1).map((name, index) => ({
    name: String(name),
    color: String(options[`series.${index}.color`] ?? COLORS[index % COLORS.length]),
    width: Number(options[`series.${index}.lineWidth`] ?? 2),
    isLabelled: options[`series.${index}.dataLabel`] === 'value',
    values: rows.map((row) => (typeof row[index + 1] === 'number' ? Number(row[index + 1]) : Number.NaN)),
  }));
}

/** Gives the height that it takes. */
function drawLegend(svg: SVGElement, series: readonly Series[], width: number): number {
  let [left, line] = [16, 0];
  for (const { name, color } of series) {
    const room = 30 + name.length * LETTER + 10;
    if (left > 16 && left + room > width - RIGHT) [left, line] = [16, line + 1];
    const y = TITLE + line * LEGEND;
    svg.append(element('rect', { x: left, y, width: 22, height: 4, fill: color }));
    text(svg, name, { x: left + 28, y: y + 6 });
    left += room;
  }
  return (line + 1) * LEGEND;
}

/** Broken where a cell is blank. */
function drawLine(
  svg: SVGElement,
  { values, color, width }: Series,
  x: (at: number) => number,
  y: (value: number) => number,
): void {
  const path = values
    .map((value, at) =>
      Number.isNaN(value)
        ? ''
        : `${Number.isNaN(values[at - 1] ?? Number.NaN) ? 'M' : 'L'}${x(at)} ${y(value)}`,
    )
    .join('');
  svg.append(element('path', { d: path, fill: 'none', stroke: color, 'stroke-width': width }));
}

function drawColumns(
  svg: SVGElement,
  { values, color, isLabelled }: Series,
  x: (at: number) => number,
  y: (value: number) => number,
  width: number,
  shown: Figures['shown'],
): void {
  values.forEach((value, at) => {
    if (Number.isNaN(value)) return;
    const [left, top] = [x(at) - width / 2, y(value)];
    svg.append(element('rect', { x: left, y: top, width, height: y(0) - top, fill: color }));
    if (isLabelled) text(svg, shown[at]?.[1] ?? '', { x: x(at), y: top - 5, 'text-anchor': 'middle' });
  });
}

/** 1, 2 or 5 times a power of ten, four to eight of them. */
function stepOf(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  return power * ([1, 2, 5].find((times) => highest / (power * times) <= 6) ?? 10);
}

function tick(value: number, format: unknown): string {
  return format === '0%' ? `${Math.round(100 * value)}%` : String(Math.round(value * 100) / 100);
}

function text(svg: SVGElement, content: string, attributes: Readonly<Record<string, string | number>>): void {
  if (content === '') return;
  const made = element('text', {
    fill: QUIET,
    'font-size': 12,
    'font-family': 'Arial, sans-serif',
    ...attributes,
  });
  made.textContent = content;
  svg.append(made);
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
