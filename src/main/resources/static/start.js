const around = `query Around($id: ID!) {
  party(id: $id) {
    id kind name
    records { id kind severity title decidedOn inForceUntil state disputed }
  }
  neighbourhood(partyId: $id, depth: 2, limit: 50) {
    nodes { id name nodeKind }
    links { kind role share from { id } to { id } validFrom validTo }
    truncated
  }
}`;
const kinds = {
  PERSON: "自然人",
  ENTERPRISE: "企业",
  SOLE_PROPRIETOR: "个体工商户",
  SOCIAL_ORGANIZATION: "社会组织",
  PUBLIC_INSTITUTION: "事业单位",
  GOVERNMENT_AGENCY: "机关",
};
const byId = (id) => document.getElementById(id);

async function ask(query, variables) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  if (answer.errors) {
    throw new Error(answer.errors[0].message);
  }
  return answer.data;
}

async function showFigures() {
  const { snapshot } = await ask(
    "{ snapshot { sequence parties links records batches(first: 1) { title recordedAt } } }",
  );
  for (const figure of ["parties", "links", "records", "sequence"]) {
    byId(figure).textContent = snapshot[figure].toLocaleString("en");
  }
  const batch = snapshot.batches[0];
  byId("last").textContent = batch
    ? `最后一批 last batch: ${batch.title}, ${new Date(batch.recordedAt).toLocaleString("zh-CN")}`
    : "尚无数据 no data yet";
}

function entry(hit) {
  const variables = JSON.stringify({ id: hit.party.id });
  const link = document.createElement("a");
  link.href = "/graphiql?" + new URLSearchParams({ query: around, variables });
  const name = document.createElement("span");
  name.textContent = hit.party.name;
  const more = document.createElement("small");
  const also = hit.matchedText === hit.party.name ? "" : ` · ${hit.matchedText}`;
  more.textContent = `${kinds[hit.party.kind]} · ${hit.party.id}${also}`;
  link.append(name, more);
  return link;
}

function remark(text, alarm) {
  const line = document.createElement("p");
  line.textContent = text;
  line.className = alarm ? "alarm" : "";
  return line;
}

function showHits(entries) {
  byId("hits").replaceChildren(
    ...entries.map((content) => {
      const item = document.createElement("li");
      item.append(content);
      return item;
    }),
  );
}

byId("search").addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = byId("text").value.trim();
  if (!text) {
    return;
  }
  try {
    const { search } = await ask(
      "query ($text: String!) { search(text: $text, first: 8) { nodes { matchedText party { id name kind } } } }",
      { text },
    );
    showHits(search.nodes.length ? search.nodes.map(entry) : [remark("没有找到 nothing found")]);
  } catch (failure) {
    showHits([remark(failure.message, true)]);
  }
});

showFigures().catch((failure) => {
  byId("last").textContent = failure.message;
  byId("last").className = "last alarm";
});
