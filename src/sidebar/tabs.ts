/** Tabs with arrow keys (WAI-ARIA Authoring Practices, "Tabs with Automatic Activation"); panels are `panel-NAME`. */
import { byId } from './element.ts';

export function createTabs(names: readonly string[], onChange: () => void): void {
  const tabs = names.map((name) => byId(`tab-${name}`));

  function select(chosen: number): void {
    names.forEach((name, index) => {
      const selected = index === chosen;
      tabs[index]?.setAttribute('aria-selected', String(selected));
      tabs[index]?.setAttribute('tabindex', selected ? '0' : '-1');
      byId(`panel-${name}`).hidden = !selected;
    });
    onChange();
  }

  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => select(index));
    tab.addEventListener('keydown', ({ key }) => {
      const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[key];
      if (to === undefined) return;
      const next = (to + tabs.length) % tabs.length;
      select(next);
      tabs[next]?.focus();
    });
  });
  select(0);
}
