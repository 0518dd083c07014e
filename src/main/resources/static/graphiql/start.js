const welcome = `# creditgraph 信用图谱
#
# Ctrl+Space completes, Ctrl+Enter runs; the book on the left explains every field.
# Ctrl+空格 补全，Ctrl+回车 执行；左侧书本图标说明每个字段。
#
# 1. Find a party by name, pinyin, former name or code, and note its id.
#    按名称、拼音、曾用名或代码查主体，记下标识。
query Find($text: String!) {
  search(text: $text, first: 5) {
    nodes {
      party { id kind name }
      matchedText
    }
  }
}

# 2. Look around it. Add  at: { validOn: "2024-06-30" }  for another day.
#    查看其周围；加 at 可问任意一天。
query Around($id: ID!) {
  neighbourhood(partyId: $id, depth: 2, limit: 50) {
    nodes { id name nodeKind }
    links { kind role share from { id } to { id } validFrom validTo }
    truncated
  }
}

# 3. Its credit records, and how they stand.
#    其信用记录与当前状态。
query Records($id: ID!) {
  party(id: $id) {
    name
    records { id kind severity title decidedOn inForceUntil state disputed }
  }
}
`;

const parameters = new URLSearchParams(location.search);

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    defaultQuery: welcome,
    query: parameters.get("query") ?? undefined,
    variables: parameters.get("variables") ?? '{\n  "text": "海口",\n  "id": ""\n}',
    defaultEditorToolsVisibility: "variables",
  }),
);
