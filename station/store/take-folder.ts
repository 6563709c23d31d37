import path from 'node:path'
import { holdFile } from './database.ts'

/**
 * Takes a data folder for one station, and gives what ends that; throws a sentence when another one runs there, since two would
 * write two queues into one file. The hold is the system's and ends with the process, however that ends. A disk that
 * takes no such file stops nobody here: what else cannot be written is told where it matters.
 */
export function takeFolder(dataDir: string): () => void {
  const held = holdFile(path.join(dataDir, 'station.lock'))
  if (held === 'taken') throw new Error('这个数据文件夹（--data）里已经有一个工作站在运行，请先关掉它，或者换一个文件夹')
  return held
}
