import type { Procedure } from '../procedure.ts'
import type { Parsed } from '../source.ts'
import { findingsOf, type Finding } from './finding.ts'

/** Papers that conditions speak of: how to say it in the report, how a condition says it, what in the materials answers it. */
const PROOFS: readonly { readonly name: string; readonly said: RegExp; readonly met: RegExp }[] = [
  { name: '身份证', said: /身份证(?!号)/, met: /身份证|身份证明|有效证件|居民证/ },
  { name: '户口本', said: /户口本|户口簿/, met: /户口|户籍/ },
  { name: '结婚证', said: /结婚证/, met: /结婚证|婚姻/ },
  { name: '离婚证', said: /离婚证/, met: /离婚|婚姻/ },
  { name: '残疾证', said: /残疾(?:人)?证/, met: /残疾(?:人)?证/ },
  { name: '照片', said: /照片|证件照/, met: /照片|证件照|照相/ },
  { name: '出生医学证明', said: /出生(?:医学)?证/, met: /出生/ },
  { name: '诊断证明', said: /诊断(?:证明|书)/, met: /诊断|病历|病情/ },
  { name: '死亡证明', said: /死亡证明/, met: /死亡|火化/ },
  { name: '营业执照', said: /营业执照/, met: /营业执照/ },
  { name: '毕业证', said: /毕业证/, met: /毕业|学历/ },
  { name: '房产证', said: /房产证|房屋产权证|不动产权?证/, met: /房产|不动产|房屋|产权/ },
  { name: '土地承包合同', said: /承包合同|承包经营权证/, met: /承包|土地/ },
  { name: '退役证', said: /(?:退役|退伍)(?:军人)?证/, met: /退役|退伍/ },
  { name: '社保卡', said: /社保卡|社会保障卡/, met: /社保卡|社会保障卡|银行卡/ },
  { name: '银行卡', said: /银行卡|存折/, met: /银行|存折|社保卡|一卡通|账户/ },
  { name: '居住证', said: /居住证/, met: /居住/ },
  { name: '驾驶证', said: /驾驶证|驾照/, met: /驾/ },
  { name: '收入证明', said: /收入证明/, met: /收入/ },
  { name: '村委会证明', said: /村(?:委会|里)?(?:(?:开具?|出具)的?)?证明/, met: /村.*证明|证明.*村/ },
]

/** A clause that says the paper is lacking, lost or handed out is no demand for it. */
const NO_DEMAND = /没|未|无|不|丢|遗失|损坏|坏了|过期|到期|有效期|期满|补领|补办|换领|换证|换发|注销|办过|领过|领取|拿证|发证|登记的|一致/
/** Names of papers and facts that read like such a clause. */
const NO_DENIAL = /不动产|无犯罪|未婚/g

/** Any other paper, after a word that demands it: 须提供贫困证明, 持学生证. What it is about stands before its kind. */
const DEMANDED = /(?:提供|提交|出具|交验|携带|凭|附|持有?|[须需要]有|取得)(?:有效|相关|相应)?的?(\p{Script=Han}{2,10}?)(证明书?|证书?|介绍信|报告书?|凭证|委托书|判决书)/u

/** What a clause demands besides the papers of the list, unless some material or the matter itself is about the same. */
function otherDemand(clause: string, answers: string): string | undefined {
  const [, about = '', kind = ''] = DEMANDED.exec(clause) ?? []
  return about === '' || answers.includes(about.slice(-2)) ? undefined : `${about}${kind}`
}

/**
 * A proof that the conditions ask for belongs among the materials, else people are sent home for it (rule of guide linters
 * after 国办发 on 减证便民). Careful: only papers of a fixed list and what is demanded in so many words, and never the paper that is the result.
 */
export function proofRule({ file, value }: Parsed<Procedure>): Finding[] {
  const { name, aliases, result, acceptConditions, materials } = value
  const papers = materials.map((material) => `${material.name} ${material.note ?? ''}`).join('；')
  const subject = [name, ...aliases, result].join('；')
  return acceptConditions.flatMap((condition, index) => {
    const demands = condition.split(/[，。；、,;（）()]/).filter((clause) => !NO_DEMAND.test(clause.replace(NO_DENIAL, '')))
    const listed = PROOFS.filter(({ said }) => demands.some((clause) => said.test(clause)))
    const others = demands.filter((clause) => !listed.some(({ said }) => said.test(clause))).flatMap((clause) => otherDemand(clause, papers + subject) ?? [])
    const lacking = [...listed.filter(({ said, met }) => !met.test(papers) && !said.test(subject)).map((proof) => proof.name), ...others]
    return lacking.map((proof) => findingsOf(file).warning(['acceptConditions', index],
      `受理条件提到“${proof}”，申请材料里却没有：请加到申请材料，或改写这条受理条件`))
  })
}
