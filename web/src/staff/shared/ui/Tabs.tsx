import { useSearchParams } from 'react-router';
import css from './Tabs.module.css';

/** The parts of a page as tabs whose choice stands in the address. */
export function useTab<T extends string>(names: readonly T[]): [T, (name: T) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const current = names.find((name) => name === asked) ?? (names[0] as T);
  return [current, (name) => { setParams(name === names[0] ? {} : { tab: name }, { replace: true }); }];
}

interface Props<T extends string> { names: readonly T[]; current: T; label: (name: T) => string; title: string; onChoose: (name: T) => void }

export function Tabs<T extends string>({ names, current, label, title, onChoose }: Props<T>) {
  return (
    <div className={css.tabs} role="tablist" aria-label={title}>
      {names.map((name) => <button key={name} type="button" role="tab" aria-selected={name === current} className={css.tab} onClick={() => { onChoose(name); }}>{label(name)}</button>)}
    </div>
  );
}
