// What the server says of a query that it refuses, for people: a pattern, then [zh, en].
// English is the server's own sentence, so only the Chinese is here.
export default [
  [/Unresolved prefixed name/, '有一个前缀没有声明；点“补全前缀”可补上常用的。'],
  [/Non-group key variable in SELECT/, 'SELECT 里有变量既不在 GROUP BY 中，也没有聚合。'],
  [/Variable used when already in-scope/, 'AS 或 BIND 用了已经存在的变量名。'],
  [/Nested aggregate in expression/, '聚合函数里不能再套聚合函数。'],
  [/Aggregate in GROUP BY/, 'GROUP BY 里不能用聚合函数。'],
  [/Blank node label reuse/, '同一个空节点标签不能在不同的组里重复使用。'],
  [/Duplicate variable in result projection/, 'SELECT 里有重复的变量。'],
  [/Updates are refused/, '这里的图是只读的，不接受更新。'],
  [/SERVICE/, '不提供 SERVICE：查询不会离开这台机器。'],
  [/FROM|dataset/i, '这里的数据集是固定的。'],
  [/function/i, '用到了这里不提供的函数。'],
  [/nested/i, '查询嵌套太深，请拆开。'],
  [/longer than (\d+) characters/, '查询太长。'],
  [/none of SELECT, ASK, CONSTRUCT and DESCRIBE/, '查询应是 SELECT、ASK、CONSTRUCT 或 DESCRIBE。'],
  [/more than \d+ (patterns|elements|terms)/, '查询太大，请拆开。'],
  [/time|limit/i, '查询用时超过限制，请缩小范围，例如加上类型、区域或 LIMIT。'],
  [/not valid SPARQL/, '这不是有效的 SPARQL 1.1。'],
];
