import type { EndpointSpec } from '@anjuan/contracts';

export interface UrlParts {
  readonly params?: unknown;
  readonly query?: unknown;
}

/** The address of one call: parameters in the path, the rest as a query in which unset values are left out. */
export function requestUrl(baseUrl: string, spec: EndpointSpec, { params, query }: UrlParts): string {
  const values = entriesOf(params);
  const path = spec.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`No value for {${name}} of ${spec.path}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of entriesOf(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  const text = search.toString();
  return `${baseUrl.replace(/\/$/, '')}/api${path}${text === '' ? '' : `?${text}`}`;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value ?? {}));
}
