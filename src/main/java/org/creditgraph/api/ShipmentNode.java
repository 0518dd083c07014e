package org.creditgraph.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** A consignment over a border. */
final class ShipmentNode extends Node {
  ShipmentNode(View view, int number) {
    super(view, number);
  }

  public @Nullable String direction() {
    return text("direction");
  }

  public @Nullable LocalDate declaredOn() {
    return date("declared_on");
  }

  public @Nullable String goodsCode() {
    return text("goods_code");
  }

  public @Nullable String goods() {
    return text("goods");
  }

  public @Nullable BigDecimal quantity() {
    return number("quantity");
  }

  public @Nullable String unit() {
    return text("unit");
  }

  public @Nullable BigDecimal declaredValue() {
    return number("value");
  }

  public @Nullable String origin() {
    return text("origin");
  }

  public @Nullable String destination() {
    return text("destination");
  }

  public Optional<Node> asset() {
    return reference("asset_id");
  }
}
