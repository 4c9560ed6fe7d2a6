import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Finding } from '@staff/shared/checks/checks.api.ts';
import { replyChecks, type InquiryDetail } from './inbox.api.ts';

const pause = 350;
const longestWait = 2_000;

/** What the networks' rules say of a reply while it is written, and once more before it goes. */
export function useReplyCheck(inquiry: InquiryDetail, text: string) {
  const cache = useQueryClient();
  const [rested] = useDebouncedValue(text, pause);
  const { data } = useQuery(replyChecks(inquiry, rested));
  const checked = text.trim() === '' ? undefined : data;

  /** Whether nothing blocks the text as it stands now. Where nobody can tell, the server decides. */
  const mayGo = async (): Promise<boolean> => {
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, longestWait));
    const found = cache.fetchQuery(replyChecks(inquiry, text)).catch(() => undefined);
    return !isBlocked(ofReply((await Promise.race([found, patience]))?.findings));
  };
  const findings = ofReply(checked?.findings);
  return {
    count: checked?.counts[0],
    findings,
    /** Whether this very text was found to break a rule. */
    refused: rested === text && isBlocked(findings),
    mayGo,
  };
}

/** What keeps a reply from being sent as well: its length and its channel. Other rules for posts are warnings here. */
const alsoOfReplies = /^(text-too-|channel-)/;

const ofReply = (findings: Finding[] = []): Finding[] =>
  findings.map((finding) =>
    finding.severity === 'BLOCK' && !alsoOfReplies.test(finding.rule) ? { ...finding, severity: 'WARN' } : finding,
  );

export const isBlocked = (findings: Finding[]): boolean => findings.some(({ severity }) => severity === 'BLOCK');
