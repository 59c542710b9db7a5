import { ApiFailure } from '../http/errors.js';

/** 500: the disk no longer holds what was stored. The log names the file. */
export class FileDamaged extends ApiFailure {
  constructor() {
    const message = '文件已损坏或缺失，内容与上传时不一致，无法打开。请联系管理员从备份恢复';
    super({ status: 500, errorCode: 'FILE_DAMAGED', message });
  }
}
