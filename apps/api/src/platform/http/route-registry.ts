import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { EndpointSpec } from '@anjuan/contracts';
import { ACCESS, type Access } from '../auth/access.decorators.js';
import { ENDPOINT } from './endpoint.decorator.js';

export interface Route {
  readonly spec: EndpointSpec;
  readonly access: Access;
  /** Controller and method, for messages. */
  readonly name: string;
}

interface Handler {
  readonly name: string;
  readonly controller: abstract new (...args: never[]) => object;
  readonly methodName: string;
  readonly method: (...args: never[]) => unknown;
}

/** Knows every route, and keeps the application from starting when one is not described, not protected, or reads unchecked input. */
@Injectable()
export class RouteRegistry implements OnModuleInit {
  routes: readonly Route[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const handlers = this.handlers();
    const faults = handlers.flatMap((handler) => this.faultsOf(handler));
    if (faults.length > 0) throw new Error(`Routes that must not go live:\n${faults.join('\n')}`);
    this.routes = handlers.flatMap((handler) => this.routeOf(handler) ?? []);
    refuseDoubles(this.routes);
  }

  private handlers(): Handler[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!isObject(instance) || !isClass(metatype)) return [];
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (!isObject(prototype)) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((methodName) => {
        const method: unknown = Reflect.get(prototype, methodName);
        if (!isMethod(method) || !Reflect.hasMetadata(PATH_METADATA, method)) return [];
        return [{ name: `${metatype.name}.${methodName}`, controller: metatype, methodName, method }];
      });
    });
  }

  private routeOf(handler: Handler): Route | undefined {
    const spec = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, handler.method);
    const access = this.reflector.get<Access | undefined>(ACCESS, handler.method);
    return spec && access ? { spec, access, name: handler.name } : undefined;
  }

  private faultsOf(handler: Handler): string[] {
    const spec = this.reflector.get<EndpointSpec | undefined>(ENDPOINT, handler.method);
    const access = this.reflector.get<Access | undefined>(ACCESS, handler.method);
    const route = `${handler.name} (${verbOf(handler.method)})`;
    const faults: string[] = [];
    if (spec === undefined) faults.push(`${route} has no @Endpoint`);
    if (access === undefined) faults.push(`${route} has neither @Requires nor @Public`);
    if (spec !== undefined)
      faults.push(
        ...uncheckedInputs(handler, spec).map((part) => `${route} does not check its ${part} by the contract's schema`),
      );
    return faults;
  }
}

function uncheckedInputs({ controller, methodName }: Handler, spec: EndpointSpec): string[] {
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, methodName);
  const schemaOf = (kind: RouteParamtypes): unknown[] =>
    Object.entries(isObject(args) ? args : {})
      .filter(([key]) => key.startsWith(`${kind}:`))
      .map(([, argument]) => (isObject(argument) && 'schema' in argument ? argument.schema : undefined));
  const parts = [
    ['params', RouteParamtypes.PARAM, spec.params],
    ['query', RouteParamtypes.QUERY, spec.query],
    ['body', RouteParamtypes.BODY, spec.bodyContentType === undefined ? spec.body : undefined],
  ] as const;
  return parts.flatMap(([part, kind, schema]) => {
    const used = schemaOf(kind);
    const asDescribed = schema === undefined ? used.length === 0 : used.length === 1 && used[0] === schema;
    return asDescribed ? [] : [part];
  });
}

function refuseDoubles(routes: readonly Route[]): void {
  const seen = new Map<string, string>();
  for (const { spec, name } of routes) {
    const key = `${spec.method} ${spec.path}`;
    const other = seen.get(key);
    if (other !== undefined) throw new Error(`${key} is answered by ${other} and by ${name}`);
    seen.set(key, name);
  }
}

function verbOf(method: object): string {
  const verb: unknown = Reflect.getMetadata(METHOD_METADATA, method);
  return typeof verb === 'number' ? (RequestMethod[verb] ?? '') : '';
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isMethod = (value: unknown): value is Handler['method'] => typeof value === 'function';
const isClass = (value: unknown): value is Handler['controller'] => typeof value === 'function';
