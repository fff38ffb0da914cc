// Chinese openers. Lines as in english.ts. Chinese has no forms, so one verb serves both parts; before it may stand what
// chinese-opening.ts takes for a repetition (又), a degree (深为) or a manner (关切地).
export const chinese = {
  preamble: `
recalling: 回顾 / 回顾到 / 忆及 / 追溯
reaffirming: 重申 / 再次确认
reiterating: 再次申明 / 再次重申 / 重申
affirming: 申明 / 肯定
noting: 注意到 / 目睹 / 察觉到 / 指出
taking_note: 注意到
noting_apprec: 赞赏地注意到 / 满意地注意到 / 感谢地注意到 / 表示赞赏地注意到
noting_concern: 关切地注意到 / 严重关切地注意到 / 深为关切地注意到 / 深切关切地注意到 / 不安地注意到
noting_regret: 遗憾地注意到 / 痛惜地注意到
recognizing: 认识到 / 确认 / 确认到
acknowledging: 承认 / 确认 / 认可
bearing_in_mind: 紧记 / 铭记 / 铭记着 / 牢记 / 谨记 / 念及 / 不忘
mindful: 铭记 / 意识到
aware: 意识到 / 知悉 / 深知 / 了解 / 了解到 / 知道
conscious: 意识到 / 自觉
considering: 考虑到 / 考量 / 考量到
taking_into_account: 考虑到 / 顾及 / 计及 / 鉴于 / 有鉴于 / 顾念
having_considered: 审议了 / 审议
having_examined: 审查了 / 研究了 / 审查 / 检查了
having_received: 收到了 / 收到
having_heard: 听取了 / 听取
guided: 遵循 / 以~…为指导 / 以~…为指针 / 秉承 / 本着 / 遵照
convinced: 深信 / 确信 / 坚信
deeply_convinced: 深信
determined: 决心 / 决意 / 下定决心 / 立意
desirous: 希望 / 愿 / 愿意 / 渴望 / 期望 / 希冀
emphasizing: 强调 / 强调指出 / 着重强调
stressing: 强调 / 着重指出 / 着重
underlining: 强调 / 着重指出 / 突出强调
welcoming: 欢迎 / 欣见 / 欣悉 / 欣然 / 喜见
commending: 赞扬 / 嘉许 / 称赞 / 表扬 / 表彰 / 赞许
appreciating: 赞赏 / 表示赞赏 / 表示感谢 / 感谢 / 感激
expressing_concern: 表示关切 / 表示关注
concerned: 关切 / 关注 / 关注到 / 感到关切 / 感到关注 / 忧虑 / 担心 / 忧心
deeply_concerned: 深为关切 / 深切关切 / 深感关切 / 深切关注 / 深为关注 / 深表关切 / 十分关切 / 极为关切
gravely_concerned: 严重关注 / 严重关切
alarmed: 震惊 / 惊悉 / 感到震惊 / 惊恐 / 惊愕 / 感到惊恐
regretting: 感到遗憾 / 遗憾 / 表示遗憾 / 惋惜
deploring: 痛惜 / 谴责 / 痛斥 / 悲痛
condemning: 谴责 / 痛斥 / 斥责
believing: 相信 / 认为
looking_forward: 期待 / 期盼 / 盼望 / 期待着 / 展望
encouraged: 受到鼓舞 / 感到鼓舞 / 深受鼓舞
acting_ch7: 根据~《联合国宪章》第七章采取行动 / 按照~《联合国宪章》第七章采取行动 / 依照~《联合国宪章》第七章采取行动
determining: 认定 / 断定 / 判定
disturbed: 感到不安 / 不安 / 深感不安 / 感到失望 / 痛心
having_adopted: 通过了 / 决定了
supporting: 支持 / 表示支持
encouraging: 鼓励
believing_firmly: 笃信 / 坚定认为
paying_tribute: 致敬 / 赞颂 / 悼念
congratulating: 祝贺
declaring: 声明 / 宣布 / 宣告
stressing_need: 呼吁 / 敦促 / 吁请
reassured: 欣慰 / 感到欣慰 / 满意 / 感到满意
acting_ch7: 依据~《联合国宪章》第七章采取行动
endorsing: 赞同
pursuant: 根据~…采取行动
recalling: 覆按 / 复按 / 追忆 / 覆案 / 复查
noting: 察悉 / 备悉 / 阅悉 / 已阅悉 / 业已阅悉 / 业经阅悉 / 获悉 / 鉴悉 / 察及 / 看到
having_considered: 业已审议 / 业经审议 / 经审议 / 已经审议 / 曾审议
having_examined: 业已审查 / 业经审查 / 业已研究 / 业经研究 / 经审查
having_received: 业已收到 / 业经收到 / 业已接获 / 业经接获 / 接获 / 业于~…接获 / 业于~…收到
having_heard: 业已听取 / 业经听取 / 业于~…听取
regretting: 对于~…表示遗憾 / 对于~…深表遗憾 / 对于~…表示惋惜
expressing_concern: 对于~…表示关切 / 对于~…表示严重关切 / 对于~…深表关切
taking_into_account: 鉴及 / 察于 / 有见于
emphasizing: 力言
recognizing: 体认 / 体认到 / 体察到 / 认清
aware: 深悉 / 洞悉
desirous: 亟愿 / 切望 / 亟望 / 深愿 / 亟欲 / 切盼
concerned: 关怀 / 深切关怀
deploring: 深憾
regretting: 深以为憾 / 引以为憾 / 深惜
taking_into_account: 惟鉴于 / 且鉴于
bearing_in_mind: 惟念 / 尤念 / 体念
conscious: 有感于
noting: 注意及 / 确悉 / 查悉 / 觉察 / 觉察到 / 深切注意
having_considered: 审悉 / 业已研讨 / 业已考虑
having_heard: 聆悉 / 业已听悉
aware: 明知
believing: 深觉
recalling: 参照 / 参酌
noting: 悉~[^数心尼听] / 体察
concerned: 深恐 / 惟恐
having_examined: 业经审阅 / 业已审阅 / 审阅了
`,
  operative: `
decides: 决定
requests: 请 / 请求
calls_upon: 吁请 / 促请
calls_for: 要求 / 呼吁
urges: 敦促 / 敦请 / 力促 / 强烈敦促
demands: 要求 / 强烈要求 / 坚决要求
directs: 责成 / 指示 / 责令 / 指令
encourages: 鼓励
invites: 邀请 / 请
recommends: 建议 / 推荐
appeals: 呼吁 / 恳请 / 恳求
suggests: 建议 / 提议
reminds: 提醒
approves: 核准 / 批准
endorses: 赞同 / 核可 / 认可 / 赞成
adopts: 通过
authorizes: 授权
establishes: 设立 / 成立 / 建立
renews: 延长 / 续延 / 展期
proclaims: 宣布
declares: 宣布 / 宣告 / 声明
resolves: 决心 / 决意
agrees: 同意 / 商定 / 议定 / 一致认为
reaffirms: 重申 / 再次确认 / 再度重申
reiterates: 重申 / 再次申明 / 再次重申
recalls: 回顾 / 回顾到 / 忆及
recognizes: 认识到 / 确认 / 意识到
acknowledges: 承认 / 确认
notes: 注意到 / 指出
takes_note: 注意到 / 表示注意到
takes_note_apprec: 表示赞赏地注意到 / 赞赏地注意到 / 满意地注意到 / 感谢地注意到
notes_concern: 关切地注意到 / 严重关切地注意到 / 深为关切地注意到
welcomes: 欢迎 / 欣见 / 欣悉 / 喜见
commends: 赞扬 / 嘉许 / 表扬 / 表彰 / 称赞 / 赞许
expresses_apprec: 表示感谢 / 表示赞赏 / 感谢 / 赞赏 / 感激 / 深表感谢 / 深表赞赏
expresses_concern: 表示关切 / 表示关注 / 关切 / 关注 / 感到关切 / 深表关切 / 深切关注 / 严重关切 / 深为关切
emphasizes: 强调
stresses: 着重指出 / 强调 / 强调指出 / 着重强调
underlines: 强调 / 着重指出 / 突出强调
considers: 认为
affirms: 申明 / 肯定
confirms: 确认 / 证实
supports: 支持 / 表示支持
looks_forward: 期待 / 期盼 / 盼望 / 期待着
regrets: 感到遗憾 / 遗憾 / 表示遗憾 / 遗憾地注意到
deplores: 痛惜 / 谴责 / 痛斥 / 深感痛惜
condemns: 谴责 / 斥责
strongly_condemns: 强烈谴责 / 最强烈地谴责 / 严厉谴责 / 坚决谴责
rejects: 反对 / 拒绝 / 驳斥 / 摒弃
commits: 承诺 / 保证 / 致力于
bears_in_mind: 铭记 / 牢记 / 考虑到
determines: 认定 / 断定 / 判定
believes: 相信 / 深信 / 确信 / 坚信
elects: 选举 / 任命 / 指定 / 委任 / 提名
hopes: 希望 / 期望
congratulates: 祝贺 / 庆贺
pays_tribute: 致敬 / 悼念 / 赞颂
entrusts: 委托 / 授予 / 赋予
terminates: 终止 / 结束 / 暂停 / 推迟
draws_attention: 提请 / 促请注意
warns: 警告 / 告诫
considers_having: 审议了 / 收到 / 听取了
launches: 启动 / 发起 / 开始
maintains: 维持 / 保持 / 继续
transmits: 转递 / 转交 / 提交
strengthens: 加强 / 扩大 / 促进
undertakes: 着手 / 进行 / 采取
appropriates: 批款 / 拨款
alarmed: 震惊 / 感到震惊
encouraged: 感到鼓舞
emphasizes: 重点指出
commits: 誓言
proclaims: 宣示
calls_upon: 号召
launches: 倡议 / 倡导
determines: 确定
notes: 察悉 / 备悉 / 阅悉
takes_note: 备悉 / 察悉
reaffirms: 复申明
deplores: 深憾 / 深以为憾
regrets: 引以为憾
decides: 议决 / 爰决定 / 爰议决 / 兹议决
requests: 爰请 / 兹请
recommends: 爰建议
adopts: 爰通过 / 采纳
transmits: 兹将~…转送 / 兹将~…送达
decides: 爰决议
recommends: 兹建议
urges: 力请 / 亟请
expresses_concern: 关怀 / 深切关怀
establishes: 设置 / 创设
elects: 指派 / 委派
directs: 训令 / 饬令
requests: 转请 / 商请
decides: 兹决议
endorses: 追认
expresses_apprec: 申谢
appeals: 劝请
proclaims: 发布 / 颁布
decides: 决议~[^草第案的号内中所之全正一二三四五六七八九十（0-9a-z]
requests: 嘱
directs: 饬
`,
} as const
