/** Names that one field goes by in tables, the dependable ones first: ours, GB/T 39046-2020 table 4, provincial exports (database columns). */
const NAMES = {
  name: '事项名称 名称 办理事项 服务事项 项目名称 task_name item_name',
  nameEn: '英文名称 事项英文名称',
  aliases: '俗称 别名 简称 通俗名称 群众叫法',
  summary: '一句话说明 事项简介',
  codeBasic: '基本编码 目录编码 catalog_code',
  codeImpl: '实施编码 实施清单编码 事项编码 task_code',
  codeHandle: '业务办理项编码 办理项编码 task_handle_item',
  itemType: '事项类型 权力类型 事项类型代码 task_type_text task_type',
  handling: '办理方式 办理类别',
  caseType: '办件类型 办件类型代码 project_type_text project_type',
  audience: '服务对象 办理对象 服务对象类型 服务对象代码 server_type_text serve_type_text server_type serve_type',
  category: '事项分类 主题 服务主题 主题分类 事项主题 分类 自然人主题 自然人主题分类 法人主题 法人主题分类',
  department: '受理部门 承办部门 承办机构 办理部门 实施主体 实施机构 主管部门 部门 dept_name',
  legalBasis: '设定依据 法律依据 政策依据 法律法规名称 by_law',
  acceptConditions: '受理条件 申请条件 办理条件 accept_condition',
  materials: '申请材料 申报材料 所需材料 办理材料 提交材料 材料清单 材料',
  materialName: '材料名称',
  materialOriginals: '原件份数 原件数',
  materialCopies: '复印件份数 复印件数',
  materialRequired: '是否必备材料 是否必备 材料必要性 是否必要',
  materialSource: '出具机构 来源渠道 材料来源 来源',
  materialNote: '材料办理说明 材料使用说明 填报须知 材料说明',
  steps: '办理流程 办事流程 窗口办理流程 办理程序 流程 handle_flow',
  statutory: '法定办结时限 法定时限 法定期限 anticipate_day',
  statutoryUnit: '法定办结时限单位 法定时限单位 anticipate_type_text anticipate_type',
  statutoryNote: '法定办结时限说明 法定时限说明 anticipate_explain',
  promised: '承诺办结时限 承诺时限 承诺期限 办结时限 办理时限 promise_day',
  promisedUnit: '承诺办结时限单位 承诺时限单位 办结时限单位 办理时限单位 promise_type_text promise_type',
  promisedNote: '承诺办结时限说明 承诺时限说明 promise_explain',
  charged: '是否收费 收费情况 是否收费代码 is_fee_text is_fee',
  amount: '收费标准 收费金额 金额',
  basis: '收费依据 fee_basis',
  place: '办理地点 办公地点 办理地址 受理地点 transact_addr',
  hours: '办理时间 办公时间 工作时间 transact_time',
  phone: '咨询电话 咨询方式 联系电话 电话 link_way link_tel',
  supervision: '监督电话 监督投诉电话 投诉电话 监督投诉方式 投诉方式 supervise_way supervise_tel',
  visits: '到办事现场次数 到现场次数 最多跑几次 跑动次数 limit_scene_num',
  villageAgent: '村级可代办 是否村级代办 是否支持代办 可否代办',
  online: '网办地址 在线办理地址 网上办理地址 计算机端在线办理跳转地址 link_addr',
  faq: '常见问题 常见问题解答 常见问答',
  result: '结果名称 办理结果 审批结果名称 办理结果名称 result_name',
} as const
export type Field = keyof typeof NAMES

/** Columns that exports carry and a kiosk has no place for; named so that the report can tell them from misspelt ones. */
const NOT_KEPT = `序号 编号 备注 说明 行使层级 行使层级代码 行使内容 权限划分 权力来源 实施主体性质 实施主体编码 实施主体代码 委托部门 共同实施部门 联办机构
  中介服务 数量限制 结果样本 通办范围 通办范围代码 通办区域 办理形式 办理形式代码 特别程序 行政管辖 是否网办 是否支持预约办理 是否支持网上支付
  是否支持物流快递 是否进驻政务大厅 是否支持自助终端办理 网上办理深度 运行系统层级 事项状态 事项版本 计划生效日期 计划取消日期 乡镇街道名称 乡镇街道代码
  村居社区名称 村居社区代码 依据文号 条款号 颁布机关 实施日期 条款内容 环节名称 环节时限 问题 解答 收费项目 交通指引 出具时间要求 材料办理地点 移动端办理地址 必须现场办理原因说明 id row_guid cd_batch cd_operation cd_time data_source dept_code dept_type
  entrust_name handle_type local_catalog_code local_task_code mobile_terminal_url plan_cancel_date plan_effective_date power_source
  special_procedure task_state task_version use_level is_single_login app_is_single_login handle_type_text use_level_text task_state_text`

/** A header as it is compared: no case, spaces, stars, underscores; full-width forms as half-width ones. */
const plain = (header: string): string => header.normalize('NFKC').toLowerCase().replace(/[\s*:_\-—]/g, '')

const FIELD_OF = new Map<string, { field: Field; rank: number }>(
  (Object.entries(NAMES) as [Field, string][]).flatMap(([field, names]) => names.split(' ').map((name, rank) => [plain(name), { field, rank }])),
)
const KNOWN = new Set(NOT_KEPT.split(/\s+/).map(plain))

/** What a column's header says. */
export interface Column {
  readonly header: string
  readonly index: number
  /** the field it fills, if any; of several columns for one field the one of the lowest rank counts that has a text */
  readonly field?: Field
  readonly rank: number
  /** what stands in brackets: 法定办结时限（工作日） has its unit there */
  readonly hint: string
  /** a column that exports carry and that is not kept */
  readonly notKept: boolean
}

/** Reads one header. */
export function readHeader(header: string, index: number): Column {
  const text = header.normalize('NFKC')
  const hint = /\(([^()]*)\)/.exec(text)?.[1]?.trim() ?? ''
  const bare = plain(text.replace(/\([^()]*\)/g, ''))
  const found = FIELD_OF.get(bare)
  return { header: header.replace(/\s+/g, ' ').trim(), index, ...(found && { field: found.field }), rank: found?.rank ?? 0, hint, notKept: KNOWN.has(bare) }
}
