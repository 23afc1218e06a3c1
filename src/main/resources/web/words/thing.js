export default {
  picture: ['{name}及相连的事物', '{name} and what it is connected with'],
  whole: ['在关系图中展开', 'Open in the graph'],
  others: ['另有 {n} 个未画出', '{n} more are not drawn'],
  manyOthers: ['另有至少 {n} 个未画出', 'at least {n} others are not drawn'],
};
