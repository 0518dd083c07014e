package org.creditgraph.api;

import java.util.List;
import java.util.Optional;
import org.creditgraph.snapshot.View;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for credit records. */
@Controller
class RecordController {
  @QueryMapping
  Optional<RecordShown> record(@Argument String id, View view) {
    return view.record(id).flatMap(record -> RecordShown.of(view, record));
  }

  @SchemaMapping(typeName = "RecordSubject")
  List<RecordShown> records(Node subject, View view) {
    return RecordShown.of(view, view.recordsOf(subject.number()));
  }

  @SchemaMapping(typeName = "Person")
  List<RecordShown> namedIn(Person person, View view) {
    return RecordShown.of(view, view.recordsNaming(person.number()));
  }
}
