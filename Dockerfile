# One image for each program, of what `mvn package` made:
#   docker build --build-arg PROGRAM=enrollment-service -t tandem/enrollment-service:1.0.0 .
FROM eclipse-temurin:17-jre
ARG PROGRAM
WORKDIR /app
COPY ${PROGRAM}/target/quarkus-app/ ./
USER 10001:10001
# A program out of memory is no program: it ends, and is started anew.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
