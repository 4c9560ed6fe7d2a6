import { describe, expect, it } from 'vitest';
import { choiceOf, differs, ofClients, withChoice, withoutClient, type Choice } from './preferences.ts';

const choice: Choice = { mail: 'AT_ONCE', urgent: true, scope: 'ALL_MY_CLIENTS' };
const never: Choice = { ...choice, mail: 'NEVER' };
const usual = { kind: 'REMARK', choice, fixed: false } as const;

describe('what holds of a kind', () => {
  it('is usual, unless it was chosen for all clients or for this one', () => {
    const mine: Choice = { ...choice, scope: 'ONLY_MINE' };
    const choices = { REMARK: never, 'c1/REMARK': mine };

    expect(choiceOf({}, usual, 'c1')).toEqual(choice);
    expect(choiceOf(choices, usual, null)).toEqual(never);
    expect(choiceOf(choices, usual, 'c1')).toEqual(mine);
    expect(choiceOf(choices, usual, 'c2')).toEqual(never);
  });

  it('is kept only where it says something else than what stands behind it', () => {
    const chosen = withChoice({}, usual, null, never);

    expect(chosen).toEqual({ REMARK: never });
    expect(withChoice(chosen, usual, null, choice)).toEqual({});
    expect(withChoice(chosen, usual, 'c1', choice)).toEqual({ REMARK: never, 'c1/REMARK': choice });
    expect(withChoice({ REMARK: never, 'c1/REMARK': choice }, usual, 'c1', never)).toEqual({ REMARK: never });
  });

  it('can be taken back for a client, and goes with a client that is gone', () => {
    const choices = { REMARK: never, 'c1/REMARK': choice, 'c2/NAMED': never };

    expect([differs(choices, 'c1'), differs(choices, 'c3')]).toEqual([true, false]);
    expect(withoutClient(choices, 'c1')).toEqual({ REMARK: never, 'c2/NAMED': never });
    expect(ofClients(choices, ['c1'])).toEqual({ REMARK: never, 'c1/REMARK': choice });
  });
});
