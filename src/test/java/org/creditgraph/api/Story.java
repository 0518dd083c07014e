package org.creditgraph.api;

import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.Snapshot;

/** The graph that the API's tests ask about, told in three batches. */
final class Story {
  static final Snapshot SNAPSHOT =
      DrawnGraph.of(
              """
              --- 2024-01-10T00:00:00Z
              P1: PERSON name=张三 id_number=460100198001011231 birth_date=1980-01-01 occupation=经理
              P2: PERSON name=李四
              E1: ENTERPRISE name=海口鑫隆贸易有限公司 former_names=海口鑫发贸易有限公司 status=ACTIVE founded_on=2015-03-02 region=460106 industry=F51 capital=1000000
              E2: ENTERPRISE name=三亚远航物流有限公司 uscc=91460200MA5T000017 status=ACTIVE region=Hainan
              E3: ENTERPRISE name=海南合盛建材有限公司
              O1: SOCIAL_ORGANIZATION name=海南省物流协会
              P1 -legal-> E1 [2015-03-02..2023-12-31]
              P2 -legal-> E1 [2024-01-01..]
              P1 -60%/51%-> E1 [2015-03-02..]
              E1 -35%-> E2 [2018-05-01..]
              P1 -spouse-> P2
              E1 -phone-> +8689866778899 [2016-01-01..]
              E2 -phone-> +8689866778899 [2018-05-01..2022-06-30]
              E2 -legal-> O1
              C1 =contract(supplier:E1, buyer:E3)= 2023-02-01..2024-02-01
              S1 =store(platform:M1, operator:E2)= 2021-01-01..
              V1 =vessel(owner:E2, master:P2)= 2019-01-01..
              H1 =shipment(consignor:E1, consignee:E3, asset:V1)= 2023-07-01
              K1 =account(owner:E1)= 2016-01-01..
              K2 =account(owner:E2)= 2018-06-01..
              K1 -pays 25000.5-> K2 [2023-09-01]
              R1 =record(subject:E1, person:P1, kind:PENALTY, severity:GENERAL, domain:TAX, title:虚开发票, conduct_from:2022-01-01, conduct_to:2022-12-31)= 2023-11-15
              R2 =record(subject:S1, kind:PLATFORM_SANCTION, severity:MINOR)= 2024-01-05
              P3: PERSON name=王五
              P4: PERSON name=赵六
              E4: ENTERPRISE name=儋州丰源食品有限公司
              E5: ENTERPRISE name=儋州丰润食品有限公司
              P3 -legal-> E4 [2020-01-01..2023-06-30]
              P4 -legal-> E4 [2023-07-01..]
              P3 -55%-> E5 [2019-01-01..]
              E5 -70%-> E4 [2020-01-01..]
              P4 -30%-> E4 [2020-01-01..]
              R4 =record(subject:E4, kind:LIST_ENTRY, severity:SERIOUS, domain:FOOD_DRUG, title:食品安全严重违法, conduct_from:2023-01-01, conduct_to:2023-05-31)= 2023-09-01
              P5: PERSON name=伊万
              E6: ENTERPRISE name=北方控股有限公司
              E7: ENTERPRISE name=南方航运有限公司
              E8: ENTERPRISE name=东方代理有限公司
              P5 -50%-> E6
              P5 -20%-> E7
              E6 -30%-> E7
              E8 -linked-> P5
              R5 =record(subject:P5, kind:LIST_ENTRY, severity:SERIOUS, domain:OFAC, title:SDN)= 2024-01-01
              P20: PERSON name=林国栋
              P21: PERSON name=吴秀琼
              E20: ENTERPRISE name=文昌海之鲜水产有限公司 status=ACTIVE founded_on=2014-05-01 region=469005 industry=5124
              E21: ENTERPRISE name=文昌海之仙水产有限公司 status=ACTIVE founded_on=2023-03-01 region=469005 industry=5124
              E22: ENTERPRISE name=文昌渔港酒家有限公司 founded_on=2012-01-01 region=469005 industry=6210
              E23: ENTERPRISE name=文昌冷链有限公司 founded_on=2012-01-01 region=469005 industry=5930
              P20 -legal-> E20 [2014-05-01..]
              P20 -100%-> E20 [2014-05-01..]
              P20 -spouse-> P21
              P21 -legal-> E21 [2023-03-01..]
              P21 -100%-> E21 [2023-03-01..]
              E20 -phone-> 13876540101 [2014-05-01..]
              E21 -phone-> 13876540101 [2023-03-01..]
              C20 =contract(supplier:E20, buyer:E22)= 2021-06-01..2021-12-31
              C21 =contract(supplier:E20, buyer:E22)= 2022-03-01..2022-12-31
              C22 =contract(supplier:E23, buyer:E20)= 2022-05-01..2022-12-31
              C23 =contract(supplier:E21, buyer:E22)= 2023-04-01..2023-12-31
              C24 =contract(supplier:E23, buyer:E21)= 2023-05-01..2023-12-31
              R20 =record(subject:E20, kind:LIST_ENTRY, severity:SERIOUS, domain:FOOD_DRUG, title:食品安全严重违法, conduct_from:2022-08-01, conduct_to:2022-12-31)= 2023-02-01
              S20 =store(platform:M1, operator:E20)= 2020-01-01..2023-02-28
              S21 =store(platform:M2, operator:E21)= 2023-04-01..
              R21 =record(subject:S20, kind:PLATFORM_SANCTION, severity:GENERAL, conduct_from:2022-08-01, conduct_to:2022-12-31)= 2023-02-15
              --- 2024-03-01T00:00:00Z
              R1 !REPAIRED 2024-02-20
              E1: ENTERPRISE name=海口鑫隆国际贸易有限公司 former_names=海口鑫发贸易有限公司/海口鑫隆贸易有限公司 status=ACTIVE founded_on=2015-03-02 region=460106 industry=F51 capital=5000000
              --- 2024-05-01T00:00:00Z
              not R2
              V1 -linked-> E3
              """)
          .snapshot();

  private Story() {}
}
