import type { Refusal } from '@anjuan/domain';
import type * as z from 'zod';

type Issue = z.ZodError['issues'][number];

/** How the schemas begin what they say of every date, whichever field it stands in. */
const OF_A_DATE = /^日期/;
const HAS_CHINESE = /[\u4e00-\u9fff]/;

/**
 * What a form's schema finds wrong, in the shape in which the server refuses: shown at the same fields by the same code. `labelOf` names
 * a field by its path on the wire, so that the summary above the form can be read alone.
 */
export function refusalsOfIssues(error: z.ZodError, labelOf: (path: string) => string): readonly Refusal[] {
  return error.issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    return { code: issue.code.toUpperCase(), field, message: wordsOf(issue, labelOf(field)) };
  });
}

function wordsOf(issue: Issue, label: string): string {
  if (HAS_CHINESE.test(issue.message)) return issue.message.replace(OF_A_DATE, label);
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? `${label}最多 ${issue.maximum} 个字` : `${label}不能大于 ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' ? `请填写${label}` : `${label}不能小于 ${issue.minimum}`;
    case 'invalid_value':
      return `请选择${label}`;
    default:
      return `请填写${label}`;
  }
}
