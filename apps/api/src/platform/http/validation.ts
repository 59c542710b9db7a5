import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { RefusalView } from '@anjuan/contracts';
import * as z from 'zod';
import { Refused } from './errors.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Checks `@Body`, `@Query` and `@Param` against their `schema` and answers 422 with a refusal for every issue. */
export function validationPipe(): StandardSchemaValidationPipe {
  z.config({ customError: chineseMessage });
  return new StandardSchemaValidationPipe({ exceptionFactory: (issues) => invalidInput(issues) });
}

/** The same for input whose schema only the handler knows. */
export function validated<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  return parsed.data;
}

export function invalidInput(issues: readonly Issue[]): Refused {
  return new Refused(issues.map(refusalOf), undefined, 'INVALID_INPUT');
}

function refusalOf(issue: Issue): RefusalView {
  const field = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  const code = 'code' in issue && typeof issue.code === 'string' ? issue.code.toUpperCase() : 'INVALID';
  return field === '' ? { code, message: issue.message } : { code, message: issue.message, field };
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '日期应为 YYYY-MM-DD',
  datetime: '时间格式不正确',
  regex: '格式不正确',
  url: '网址格式不正确',
};

function chineseMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? '必填' : `应为${typeName(issue.expected)}`;
    case 'invalid_value':
      return issue.input === undefined || issue.input === null
        ? '必填'
        : `不是可选的值，应为：${issue.values.map(String).join('、')}`;
    case 'too_small':
      return issue.origin === 'string' ? tooShort(Number(issue.minimum)) : `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${String(issue.maximum)} 个字符` : `不能大于 ${String(issue.maximum)}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? '格式不正确';
    case 'unrecognized_keys':
      return `不认识的字段：${issue.keys.join('、')}`;
    case 'not_multiple_of':
      return '应为整数';
    case 'custom':
      return undefined;
    default:
      return '内容不正确';
  }
}

const tooShort = (minimum: number): string => (minimum <= 1 ? '不能为空' : `至少 ${minimum} 个字符`);

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  date: '日期',
};

const typeName = (type: string): string => TYPE_NAMES[type] ?? '其他类型';
