# A furnished garage: the simulator starts the server as people start it, and ends it with itself.

demo() {
    find_java
    build
    prepare_quick_start
    ONETIME_SERVER_COMMAND=$(server print)
    export ONETIME_SERVER_COMMAND
    exec "$java_home/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 \
        -Xmx128m -jar "$here/simulator/target/simulator.jar" demo "$@"
}
