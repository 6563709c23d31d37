import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import type { Settings } from '../settings/schema.ts'

/** A certificate with its chain, and its private key, both PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/** Where a station serves, and how. */
export interface Address {
  readonly host: string
  /** 0 takes a free one */
  readonly port: number
  /** with it over HTTPS */
  readonly certificate?: Certificate
  /** why it is not as the settings say, as a sentence */
  readonly fault?: string
}

const LOOPBACK = '127.0.0.1'

/**
 * The address of the settings, or of the command line, which wins. With a certificate that cannot be used the hall goes
 * on, but on this machine alone: a PIN that was to be hidden is not sent openly instead.
 */
export async function addressOf({ host, port, tls }: Settings['listen'], given: { readonly host?: string | undefined; readonly port?: number | undefined }): Promise<Address> {
  const address = { host: given.host ?? host, port: given.port ?? port }
  if (!tls) return address
  try {
    const [cert, key] = await Promise.all([readFile(tls.certificate, 'utf8'), readFile(tls.key, 'utf8')])
    createSecureContext({ cert, key })
    return { ...address, certificate: { cert, key } }
  } catch (error) {
    return { ...address, host: LOOPBACK, fault: `station.yaml 的 listen.tls 用不了：${whyUnusable(error)}。局域网先关着，只有这台机器自己能用` }
  }
}

const whyUnusable = (error: unknown): string => {
  const { code = '', path } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `没有文件 ${path ?? ''}`
  if (code === 'EACCES') return `没有权限读 ${path ?? ''}`
  return code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH' ? '证书和钥匙不是一对' : '证书或钥匙不是 PEM 文件'
}
