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
/** The day on which the stories of the demonstration data can all be seen. */
const storyDay = "2026-06-30";
const storyParty = "91460106MA5T01013R";
const successors = `query WhoCarriesOn($id: ID!, $at: AsOf) {
  successors(partyId: $id, at: $at) {
    successor { id name } probability evidence { kind weight summary summaryEn }
  }
}`;
const ties = `query WhatTies($from: ID!, $to: ID!, $at: AsOf) {
  paths(from: $from, to: $to, maxLength: 6, includeEnded: true, at: $at) {
    paths { length nodes { id name } links { kind role validFrom validTo from { name } to { name } } }
    truncated
  }
}`;
const check = `query MayItTender($party: ID!, $at: AsOf) {
  checkRelatedParties(input: { partyId: $party, matter: "招投标", purpose: "start page", at: $at }) {
    outcome findings { effect kind party { name } reason reasonEn }
  }
}`;
const controllers = `query WhoControls($id: ID!, $at: AsOf) {
  controllers(organizationId: $id, at: $at) {
    party { id name } basis effectiveShare chains { nodes { name } links { kind share } }
  }
}`;
const reach = `query WhomItReaches($record: ID!, $at: AsOf) {
  propagation(recordId: $record, at: $at) {
    restrictions { party { name } capacity measures { title } proof { text } }
    warnings { kind text probability party { name } }
  }
}`;
const record = `query Record($id: ID!, $at: AsOf) {
  record(id: $id, at: $at) { title state decidedOn inForceUntil }
}`;
const at = { validOn: storyDay };
const stories = [
  {
    zh: "换马甲的食品公司",
    en: "The phoenix company",
    text: "海南海之鲜食品有限公司列入严重违法失信名单前五十天，法定代表人的妻子在同一地址、以同一电话设立了海南海之味食品商贸有限公司。",
    questions: [
      ["谁承接了业务 who carries on", successors, { id: storyParty, at }],
      ["何以相连 what ties the two", ties, { from: storyParty, to: "91460106MA5T01021L", at }],
      ["波及何人 whom it reaches", reach, { record: "R101", at }],
      ["可否投标 may it tender", check, { party: "91460106MA5T01021L", at }],
    ],
  },
  {
    zh: "挂名的法定代表人",
    en: "The straw man",
    text: "海南瑞港建设工程有限公司拖欠123名农民工工资，决定作出前十五天，法定代表人换成了从未经营过企业的人。",
    questions: [
      ["谁在控制 who controls it", controllers, { id: "91460108MA5T020167", at }],
      ["波及何人 whom it reaches", reach, { record: "R201", at }],
    ],
  },
  {
    zh: "一条船牵出的走私链",
    en: "The smuggling ring",
    text: "冻品贸易公司与餐饮公司并无共同股东、人员或地址；货物所用船舶的船东，却留了餐饮公司的电话。",
    questions: [
      ["何以相连 what ties the two", ties, { from: "91460105MA5T03019C", to: "91460203MA5T03035A", at }],
      ["走私记录 the record", record, { id: "R301", at }],
    ],
  },
];
const pollMillis = 1000;
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
  return { ...answer.data, loading: answer.extensions?.loading };
}

function askedIn(query, variables) {
  return "/graphiql?" + new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
}

async function showFigures() {
  const { snapshot, loading } = await ask(
    "{ snapshot { sequence parties links records batches(first: 1) { title recordedAt } } }",
  );
  for (const figure of ["parties", "links", "records", "sequence"]) {
    byId(figure).textContent = snapshot[figure].toLocaleString("en");
  }
  showLoading(loading);
  const batch = snapshot.batches[0];
  if (loading) {
    byId("last").textContent = "";
    setTimeout(() => showFigures().catch(showFailure), pollMillis);
    return;
  }
  byId("last").textContent = batch
    ? `最后一批 last batch: ${batch.title}, ${new Date(batch.recordedAt).toLocaleString("zh-CN")}`
    : "尚无数据 no data yet";
  await showStories();
}

function showLoading(loading) {
  byId("loading").hidden = !loading;
  if (loading) {
    byId("progress").value = loading.fraction;
    byId("loaded").textContent =
      `正在载入演示数据 loading the demonstration data, ${Math.floor(100 * loading.fraction)} %`;
  }
}

/** Only where the demonstration data is: other data has other stories. */
async function showStories() {
  const { party } = await ask(
    "query ($id: ID!, $at: AsOf) { party(id: $id, at: $at) { id } }",
    { id: storyParty, at },
  );
  byId("stories").hidden = !party;
  byId("cards").replaceChildren(...(party ? stories.map(card) : []));
}

function card(story) {
  const box = document.createElement("article");
  const title = document.createElement("h3");
  title.textContent = story.zh + " ";
  const english = document.createElement("span");
  english.lang = "en";
  english.textContent = story.en;
  title.append(english);
  const text = document.createElement("p");
  text.textContent = story.text;
  const list = document.createElement("ul");
  for (const [name, query, variables] of story.questions) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = askedIn(query, variables);
    link.textContent = name;
    item.append(link);
    list.append(item);
  }
  box.append(title, text, list);
  return box;
}

function showFailure(failure) {
  byId("last").textContent = failure.message;
  byId("last").className = "last alarm";
}

function entry(hit) {
  const link = document.createElement("a");
  link.href = askedIn(around, { id: hit.party.id });
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

showFigures().catch(showFailure);
