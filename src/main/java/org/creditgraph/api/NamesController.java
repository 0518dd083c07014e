package org.creditgraph.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for the other names and the numbers of parties, assets and stores. */
@Controller
class NamesController {
  @SchemaMapping(typeName = "Party", field = "names")
  List<OtherName> partyNames(Node node, @Argument @Nullable Boolean includeEnded) {
    return OtherName.of(node, Given.flag(includeEnded));
  }

  @SchemaMapping(typeName = "Asset", field = "names")
  List<OtherName> assetNames(Node node, @Argument @Nullable Boolean includeEnded) {
    return OtherName.of(node, Given.flag(includeEnded));
  }

  @SchemaMapping(typeName = "Store", field = "names")
  List<OtherName> storeNames(Node node, @Argument @Nullable Boolean includeEnded) {
    return OtherName.of(node, Given.flag(includeEnded));
  }

  @SchemaMapping(typeName = "Party", field = "identifiers")
  List<GivenIdentifier> partyNumbers(Node node, @Argument @Nullable Boolean includeEnded) {
    return GivenIdentifier.of(node, Given.flag(includeEnded));
  }

  @SchemaMapping(typeName = "Asset", field = "identifiers")
  List<GivenIdentifier> assetNumbers(Node node, @Argument @Nullable Boolean includeEnded) {
    return GivenIdentifier.of(node, Given.flag(includeEnded));
  }

  @SchemaMapping(typeName = "Store", field = "identifiers")
  List<GivenIdentifier> storeNumbers(Node node, @Argument @Nullable Boolean includeEnded) {
    return GivenIdentifier.of(node, Given.flag(includeEnded));
  }
}
