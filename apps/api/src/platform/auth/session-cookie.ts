import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppConfig } from '../config/app-config.js';

const NAME = 'anjuan_session';
/** 256 random bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

@Injectable()
export class SessionCookie {
  constructor(private readonly config: AppConfig) {}

  read(request: Request): string | null {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [name, value] = pair.trim().split('=', 2);
      if (name === NAME && value !== undefined && TOKEN.test(value)) return value;
    }
    return null;
  }

  /** A session cookie: the server, not the browser, decides how long it lives. */
  write(response: Response, token: string): void {
    response.cookie(NAME, token, this.attributes(response));
  }

  clear(response: Response): void {
    response.clearCookie(NAME, this.attributes(response));
  }

  private attributes(response: Response) {
    const secure = response.req.secure || this.config.publicOrigins.some((origin) => origin.startsWith('https:'));
    return { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  }
}
